package ec.atalaya.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import ec.atalaya.evaluation.explanation.ExplainedRow;
import ec.atalaya.evaluation.explanation.ExplanationJson;
import ec.atalaya.evaluation.spreading.Contribution.Passage;
import ec.atalaya.evaluation.spreading.Exposure;
import ec.atalaya.plan.Period;
import ec.atalaya.rules.RuleSetFolder;
import ec.atalaya.rules.RulesInForce;
import ec.atalaya.rules.drools.DroolsRuleCompiler;
import ec.atalaya.rules.fact.Standing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules of propagation see what the data say of a link, in each period what they said by then. */
class EvidenceInPropagationTest {

    private static final String NOT_AGAINST_THE_DATA = """
            import ec.atalaya.rules.fact.MapLink;
            import ec.atalaya.rules.fact.TestedLink;
            import ec.atalaya.rules.fact.TransmissionConclusion;
            import ec.atalaya.rules.table.Transmission;

            rule "PRO-20 Una relación transmite si los datos no la contradicen"
            when
                $link : MapLink()
                $terms : Transmission( $link.isIn( scope ), leastConfidence <= $link.confidence )
                not TestedLink( link == $link, verdict == "CONTRADICTED" )
            then
                insert( new TransmissionConclusion( $link, $terms ) );
            end
            """;

    @TempDir
    private static Path folder;

    private static Evaluator careful;

    @BeforeAll
    static void writeRules() throws IOException {
        Path shipped = Path.of("rules", "default");
        try (Stream<Path> files = Files.walk(shipped)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(shipped.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                boolean isPropagation = copy.getParent().endsWith("propagation");
                // as many pairs as two years have: without the first of them there would be too little data
                Files.writeString(
                        copy,
                        isPropagation
                                ? NOT_AGAINST_THE_DATA
                                : Files.readString(file).replace("{years: 10, pairs: 8", "{years: 2, pairs: 8"));
            }
        }
        careful = new Evaluator(RulesInForce.of(
                RuleSetFolder.read(folder).ruleSet(), new DroolsRuleCompiler(Path.of("target", "compiled-rules"))));
    }

    /** The cause is far behind, and so threatens its effect. */
    private static PlanBuilder plan() {
        return ContradictedPlan.risingFrom(40);
    }

    private static Evaluation evaluate(String... periods) {
        return careful.evaluate(plan().request(periods));
    }

    private static Exposure exposure(Evaluation evaluation, String period) {
        return evaluation.in(Period.parse(period)).orElseThrow().exposures().get("B");
    }

    private static Standing standing(Evaluation evaluation, String period) {
        return evaluation.in(Period.parse(period)).orElseThrow().standings().stream()
                .filter(standing -> standing.getCode().equals("B"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_link_transmits_until_there_is_enough_against_it() {
        Evaluation evaluation = evaluate(ContradictedPlan.QUARTERS.toArray(String[]::new));
        List<Passage> passages = ContradictedPlan.QUARTERS.stream()
                .map(period ->
                        exposure(evaluation, period).contributions().get(0).passage())
                .toList();
        assertThat(passages.subList(1, 8)).containsOnly(Passage.THREATENS);
        assertThat(passages.subList(8, 12)).containsOnly(Passage.NO_RULE);
        assertThat(exposure(DefaultRules.evaluate(plan().request("2022-Q4")), "2022-Q4")
                        .value())
                .isPositive();
    }

    @Test
    void a_period_comes_out_the_same_alone_and_with_others() {
        Evaluation all = evaluate(ContradictedPlan.QUARTERS.toArray(String[]::new));
        for (String period : ContradictedPlan.QUARTERS) {
            Evaluation alone = evaluate(period);
            assertThat(exposure(alone, period)).isEqualTo(exposure(all, period));
            assertThat(standing(alone, period)).isEqualTo(standing(all, period));
        }
    }

    @Test
    void what_is_shown_of_the_past_is_what_was_known_then() {
        List<Double> past = standing(evaluate("2022-Q2"), "2022-Q2").past().stream()
                .map(Standing.Moment::exposure)
                .toList();
        assertThat(past.get(0)).isZero();
        assertThat(past.get(1)).isPositive();
    }

    @Test
    void an_explanation_tells_what_the_data_say_of_a_link_that_transmits_nothing() {
        Evaluation evaluation = evaluate("2022-Q4");
        String json = ExplainedRow.of(
                        evaluation, evaluation.in(Period.parse("2022-Q4")).orElseThrow())
                .filter(row -> row.row().level() == ResultRow.Kind.OBJECTIVE
                        && row.row().code().equals("B"))
                .map(row -> ExplanationJson.write(row.explanation()))
                .findFirst()
                .orElseThrow();
        assertThat(json).contains("\"passage\":\"NO_RULE\"").contains("\"verdict\":\"CONTRADICTED\"");
    }
}
