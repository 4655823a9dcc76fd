package ec.atalaya.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import ec.atalaya.evaluation.explanation.AgendaBasis;
import ec.atalaya.evaluation.explanation.DriverBasis;
import ec.atalaya.evaluation.explanation.Explanation;
import ec.atalaya.evaluation.explanation.ExplanationJson;
import ec.atalaya.evaluation.explanation.Explanations;
import ec.atalaya.evaluation.explanation.ExposureBasis.LinkPart;
import ec.atalaya.evaluation.spreading.RootShare;
import ec.atalaya.evaluation.whatif.Override;
import ec.atalaya.evaluation.whatif.WhatIf;
import ec.atalaya.measurement.MeasurementFiles;
import ec.atalaya.plan.Period;
import ec.atalaya.plan.Plan;
import ec.atalaya.plan.PlanFolder;
import ec.atalaya.plan.Settled;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A map of three objectives in a row and two drivers, computed by hand. */
class MacroScenarioTest {

    private static final Period FOCUS = Period.parse("2025-Q1");
    private static final Evaluator EVALUATOR = new Evaluator(DefaultRules.inForce());

    @TempDir
    private Path folder;

    private String measured = "";

    @BeforeEach
    void writeThePlan() throws IOException {
        write("plan.yaml", """
                code: prueba
                start: 2024
                end: 2025
                rhythm: QUARTER
                axes: [{code: E, name: E}]
                """);
        write("objectives.csv", "code,name,axis\nA,A,E\nB,B,E\nC,C,E\n");
        write(
                "indicators.csv",
                "code,name,objective,direction,method,target_period,target_value\n"
                        + "a,a,A,UP,TARGET_RATIO,2025,100\nb,b,B,UP,TARGET_RATIO,2025,100\nc,c,C,UP,TARGET_RATIO,2025,100\n");
        write("targets.csv", "indicator,period,value\n" + rows("100"));
        write("links.csv", "cause,effect,strength,lag\nA,B,0.5,0\nB,C,0.5,1\n");
        write("scenarios.yaml", """
                drivers:
                  - {code: money, name: Money, direction: UP, accumulation: SUM, tolerance: 10 %, whole: 50 %}
                  - {code: prices, name: Prices, direction: DOWN, frequency: QUARTER, tolerance: 1, whole: 4}
                links:
                  - {cause: money, effect: A, strength: 0.8}
                  - {cause: prices, effect: B, strength: 0.4, lag: 1}
                scenarios:
                  - {code: base, paths: {money: {2024: 200, 2025: 200}, prices: {2024-Q3: 2, 2024-Q4: 2, 2025-Q1: 2}}}
                  - {code: bad, paths: {money: {2024: 150}, prices: {2024-Q4: 5}}}
                  - {code: good, paths: {money: {2024: 300}}}
                """);
        measured = rows("90");
    }

    private static String rows(String value) {
        var rows = new StringBuilder();
        for (String indicator : List.of("a", "b", "c")) {
            for (String period : List.of("2024-Q1", "2024-Q2", "2024-Q3", "2024-Q4", "2025-Q1")) {
                rows.append(indicator + "," + period + "," + value + "\n");
            }
        }
        return rows.toString();
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
    }

    private EvaluationRequest request(@Nullable LocalDate asOf) throws IOException {
        write("m.csv", "indicator,period,value,cutoff\n" + measured.replace("\n", ",\n"));
        Plan plan = PlanFolder.read(folder).plan();
        return new EvaluationRequest(
                plan, MeasurementFiles.read(plan, List.of(folder.resolve("m.csv"))), asOf, List.of(FOCUS));
    }

    private Evaluation under(@Nullable String scenario) throws IOException {
        return EVALUATOR.evaluate(request(null).under(scenario));
    }

    private static double exposure(Evaluation evaluation, String objective) {
        return evaluation.in(FOCUS).orElseThrow().exposures().get(objective).value();
    }

    /**
     * Money of 2024, the last year that has ended: (200 - 150) / 100 = 0.5, so A is exposed by 0.8 × 0.5 = 0.4. B by 0.5 ×
     * max(0.1, 0.4) = 0.2 and by prices of a quarter before, 0.4 × (5 - 2) / 4 = 0.3, in all 0.5. C by half of B's burden of
     * 2024-Q4, at whose end 2024 is over as well, while prices of 2024-Q3 are as the plan assumes: 0.5 × max(0.1, 0.2).
     */
    @Test
    void drivers_threaten_objectives_as_causes_do() throws IOException {
        Evaluation bad = under("bad");

        assertThat(exposure(bad, "A")).isEqualTo(0.4);
        assertThat(exposure(bad, "B")).isEqualTo(0.5);
        assertThat(exposure(bad, "C")).isEqualTo(0.1);
        assertThat(bad.rootsBehind("B", FOCUS)).extracting(RootShare::root).containsExactly("prices", "money");
        assertThat(bad.rootsBehind("B", FOCUS))
                .extracting(root -> Settled.of(root.share()))
                .containsExactly(0.6, 0.4);
        assertThat(bad.in(FOCUS).orElseThrow().exposures()).containsOnlyKeys("A", "B", "C");
    }

    @Test
    void no_scenario_touches_what_was_measured_and_the_base_changes_nothing_at_all() throws IOException {
        List<ResultRow> plain = rows(under(null));

        assertThat(rows(under("base"))).isEqualTo(plain);
        assertThat(rows(under("bad")))
                .filteredOn(row -> row.score() != null)
                .extracting(ResultRow::code, ResultRow::score, ResultRow::status)
                .containsExactlyElementsOf(plain.stream()
                        .filter(row -> row.score() != null)
                        .map(row -> org.assertj.core.api.Assertions.tuple(row.code(), row.score(), row.status()))
                        .toList());
        assertThat(rows(under("good")))
                .as("the default rules spread no advance")
                .isEqualTo(plain);
    }

    private static List<ResultRow> rows(Evaluation evaluation) {
        return ResultRow.of(evaluation.in(FOCUS).orElseThrow())
                .sorted(ResultRow.ORDER)
                .toList();
    }

    @Test
    void scenarios_and_overrides_go_together() throws IOException {
        EvaluationRequest supposed =
                WhatIf.suppose(request(null).under("bad"), List.of(new Override.OfLink("A", "B", null, null, true)));

        assertThat(exposure(EVALUATOR.evaluate(supposed), "B")).isEqualTo(0.3);
    }

    @Test
    void an_explanation_tells_driver_assumed_value_reference_and_arithmetic_and_goes_to_json() throws IOException {
        Evaluation bad = under("bad");
        PeriodResult result = bad.in(FOCUS).orElseThrow();
        Explanation told = new Explanations(bad, result).of(result.objectives().get("A"));
        LinkPart part = told.exposure().contributions().get(0);

        assertThat(part.cause()).isEqualTo("money");
        assertThat(part.amount()).isEqualTo(0.4);
        assertThat(part.assumed().name()).isEqualTo("Money");
        assertThat(part.assumed().judged()).isEqualTo(Period.parse("2024"));
        assertThat(part.assumed().value()).isEqualTo(150);
        assertThat(part.assumed().reference()).isEqualTo(200);
        assertThat(part.assumed().whole()).isEqualTo(100);
        assertThat(part.assumed().deviation()).isEqualTo(0.5);
        assertThat(ExplanationJson.read(ExplanationJson.write(told))).isEqualTo(told);
    }

    @Test
    void a_finding_goes_down_to_the_rows_of_what_came() throws IOException {
        measured += "money,2024,150\n";
        Evaluation plain = under(null);
        PeriodResult result = plain.in(FOCUS).orElseThrow();
        AgendaProposal item = result.agenda().stream()
                .filter(one -> one.subject().told().equals("DRIVER money"))
                .findFirst()
                .orElseThrow();
        Explanation told = new Explanations(plain, result).of(item);
        AgendaBasis basis = told.agenda();

        assertThat(item.fingerprint()).isEqualTo("prueba:COUNCIL:DRIVER:money");
        DriverBasis driver = basis.driver();
        assertThat(driver.share()).isEqualTo(-0.25);
        assertThat(driver.toleratedShare()).isEqualTo(0.1);
        assertThat(driver.adverse()).isTrue();
        assertThat(driver.periods())
                .as("the last quarter of 2024 looks on 2024, too")
                .isEqualTo(2);
        assertThat(driver.measurements())
                .singleElement()
                .satisfies(row -> assertThat(row.place().file()).isEqualTo("m.csv"));
        assertThat(ExplanationJson.read(ExplanationJson.write(told))).isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        'money,2024,170',                                                          true
        'money,2024,190',                                                          false
        'money,2024-S1,60;money,2024-S2,60',                                       true
        'money,2024-S1,60',                                                        false
        'prices,2025-01,9;prices,2025-02,4',                                       true
        'prices,2024-Q4,9',                                                        false
        """)
    void a_sum_counts_once_its_period_is_whole_and_a_latest_value_at_once(String values, boolean left)
            throws IOException {
        measured += values.replace(";", "\n") + "\n";

        assertThat(under(null).in(FOCUS).orElseThrow().drivers())
                .anyMatch(one -> one.fact().left() == left);
        assertThat(under(null).in(FOCUS).orElseThrow().drivers().stream()
                        .anyMatch(one -> one.fact().left()))
                .isEqualTo(left);
    }

    @Test
    void what_was_not_known_on_the_day_leaves_no_assumption() throws IOException {
        Plan plan = request(null).plan();
        write("late.csv", "indicator,period,value,cutoff\nmoney,2024,100,2025-02-15\n");
        var known = MeasurementFiles.read(plan, List.of(folder.resolve("late.csv")));
        for (int day : new int[] {14, 15}) {
            var request = new EvaluationRequest(plan, known, LocalDate.of(2025, 2, day), List.of(FOCUS));
            assertThat(EVALUATOR.evaluate(request).in(FOCUS).orElseThrow().drivers())
                    .filteredOn(one -> one.fact().left())
                    .hasSize(day == 15 ? 1 : 0);
        }
    }

    @Test
    void an_unknown_scenario_is_refused() throws IOException {
        EvaluationRequest request = request(null);

        assertThatIllegalArgumentException().isThrownBy(() -> request.under("worse"));
    }
}
