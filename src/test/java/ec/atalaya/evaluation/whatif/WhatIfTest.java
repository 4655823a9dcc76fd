package ec.atalaya.evaluation.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import ec.atalaya.document.Faults;
import ec.atalaya.document.NumberNotation;
import ec.atalaya.evaluation.DefaultRules;
import ec.atalaya.evaluation.Evaluation;
import ec.atalaya.evaluation.EvaluationRequest;
import ec.atalaya.evaluation.Evaluator;
import ec.atalaya.evaluation.ResultRow;
import ec.atalaya.evaluation.ResultRow.Kind;
import ec.atalaya.measurement.MeasurementFiles;
import ec.atalaya.measurement.Measurements;
import ec.atalaya.plan.CauseEffectLink;
import ec.atalaya.plan.Period;
import ec.atalaya.plan.Plan;
import ec.atalaya.plan.PlanFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhatIfTest {

    private static final Path FOLDER = Path.of("config/plans/quito-2015-2025");
    private static final Period PERIOD = Period.parse("2024-Q4");
    private static final Plan PLAN = PlanFolder.read(FOLDER).plan();
    private static final Measurements KNOWN = MeasurementFiles.read(PLAN, MeasurementFiles.of(FOLDER));
    private static final Evaluator EVALUATOR = new Evaluator(DefaultRules.inForce());
    private static final EvaluationRequest AS_IT_IS = new EvaluationRequest(PLAN, KNOWN, null, List.of(PERIOD));
    private static final Evaluation NOW = EVALUATOR.evaluate(AS_IT_IS);

    private static Evaluation supposing(Override... overrides) {
        return EVALUATOR.evaluate(WhatIf.suppose(AS_IT_IS, List.of(overrides)));
    }

    private static List<ResultRow> rows(Evaluation evaluation) {
        return evaluation.results().stream().flatMap(ResultRow::of).toList();
    }

    private static double exposure(Evaluation evaluation, String objective) {
        return evaluation.in(PERIOD).orElseThrow().exposures().get(objective).value();
    }

    @Test
    void a_supposed_value_does_what_a_restatement_of_its_source_would_do(@TempDir Path folder) throws IOException {
        Path restated = folder.resolve("z.csv");
        Files.writeString(restated, "indicator,period,value,source\nM2-01,2024,79.9,ilustrativo\n");
        List<Path> files = new ArrayList<>(MeasurementFiles.of(FOLDER));
        files.add(restated);
        Evaluation told = EVALUATOR.evaluate(
                new EvaluationRequest(PLAN, MeasurementFiles.read(PLAN, files), null, List.of(PERIOD)));
        Evaluation supposed = supposing(new Override.OfValue("M2-01", Period.parse("2024"), 79.9));
        assertThat(rows(supposed)).isEqualTo(rows(told)).isNotEqualTo(rows(NOW));
    }

    @Test
    void a_weaker_link_threatens_less_and_a_removed_one_not_at_all() {
        Evaluation weaker = supposing(new Override.OfLink("I4", "E3", 0.1, null, false));
        Evaluation without = supposing(new Override.OfLink("I4", "E3", null, null, true));
        assertThat(exposure(NOW, "E3")).isGreaterThan(exposure(weaker, "E3"));
        assertThat(exposure(weaker, "E3")).isGreaterThan(exposure(without, "E3"));
        CauseEffectLink link = PLAN.map().links().stream()
                .filter(one -> one.cause().equals("I4") && one.effect().equals("E3"))
                .findFirst()
                .orElseThrow();
        double before = exposure(NOW, "E3") / link.strength();
        assertThat((exposure(weaker, "E3") - exposure(without, "E3")) / 0.1)
                .isCloseTo((exposure(NOW, "E3") - exposure(without, "E3")) / link.strength(), Offset.offset(1e-9));
        assertThat(before).isPositive();
        assertThat(rows(supposing(new Override.OfLink("I4", "E3", link.strength(), link.lag(), false))))
                .isEqualTo(rows(NOW));
    }

    @Test
    void a_supposed_target_changes_what_is_held_against_it_and_all_above() {
        Difference difference = Difference.between(
                NOW, supposing(new Override.OfTarget("M2-04", Period.parse("2024-Q4"), 29_000)), PERIOD);
        assertThat(difference.of(Kind.INDICATOR))
                .extracting(one -> one.row().code())
                .containsExactly("M2-04");
        assertThat(difference.of(Kind.OBJECTIVE))
                .extracting(one -> one.row().code())
                .contains("M2");
        assertThat(difference.of(Kind.PLAN)).hasSize(1);
    }

    @Test
    void a_supposed_status_spreads_from_its_first_period_on() {
        Evaluation relieved = supposing(new Override.OfStatus("I4", Period.parse("2015-Q1"), "CUMPLE"));
        assertThat(relieved.in(PERIOD).orElseThrow().objectives().get("I4").status())
                .isEqualTo("CUMPLE");
        assertThat(relieved.in(PERIOD).orElseThrow().objectives().get("I4").score())
                .isEqualTo(0.85);
        assertThat(exposure(relieved, "E3")).isLessThan(exposure(NOW, "E3"));
        Evaluation later = supposing(new Override.OfStatus("I4", PERIOD, "CUMPLE"));
        assertThat(exposure(later, "E3")).isEqualTo(exposure(NOW, "E3"));
    }

    @Test
    void alerts_come_and_go_with_what_is_supposed() {
        Difference better = Difference.between(
                NOW,
                supposing(
                        new Override.OfStatus("M2", Period.parse("2015-Q1"), "CUMPLE"),
                        new Override.OfStatus("A1", Period.parse("2015-Q1"), "CON_PROBLEMAS")),
                PERIOD);
        assertThat(better.of(Kind.ALERT))
                .anySatisfy(gone -> {
                    assertThat(gone.now()).isNull();
                    assertThat(gone.row().reason()).isEqualTo("OBJECTIVE M2");
                })
                .anySatisfy(come -> {
                    assertThat(come.before()).isNull();
                    assertThat(come.row().reason()).isEqualTo("OBJECTIVE A1");
                });
        assertThat(better.of(Kind.AGENDA_ITEM)).isNotEmpty();
    }

    @Test
    void where_nothing_is_supposed_nothing_differs() {
        assertThat(Difference.between(NOW, supposing(), PERIOD).changed()).isEmpty();
    }

    @Test
    void what_is_supposed_touches_nothing_that_is_known() {
        supposing(new Override.OfValue("M2-01", Period.parse("2024"), 1));
        assertThat(rows(EVALUATOR.evaluate(AS_IT_IS))).isEqualTo(rows(NOW));
    }

    @ParameterizedTest
    @CsvSource({
        "value, M2-01:2024, M2-01:2024",
        "value, XX:2024=1, XX",
        "value, M2-01:hoy=1, hoy",
        "value, M2-01:2024=mucho, mucho",
        "link, E3>I4:strength=0.5, E3>I4",
        "link, I4>E3:strength=2, 2",
        "link, I4>E3:color=2, color",
        "status, M2=VERDE, VERDE",
        "status, ZZ=CUMPLE, ZZ"
    })
    void what_cannot_be_supposed_is_told(String kind, String text, String named) {
        var faults = new Faults();
        var reader = new OverrideReader(PLAN, NOW.ruleSet().scale(), NumberNotation.POINT, faults);
        switch (kind) {
            case "value" -> reader.value("--override", text);
            case "link" -> reader.link("--override-link", text);
            default -> reader.status("--override-status", text);
        }
        assertThat(faults.all()).hasSize(1);
        assertThat(faults.all().get(0).text(Locale.forLanguageTag("es"))).contains(named);
        assertThat(reader.overrides()).isEmpty();
    }
}
