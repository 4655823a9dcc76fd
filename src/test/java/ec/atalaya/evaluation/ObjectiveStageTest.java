package ec.atalaya.evaluation;

import static ec.atalaya.evaluation.IndicatorBuilder.indicator;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ec.atalaya.plan.Direction;
import ec.atalaya.plan.Frequency;
import ec.atalaya.plan.RollUp;
import ec.atalaya.plan.RollUp.Method;
import ec.atalaya.plan.RollUp.Missing;
import ec.atalaya.plan.RollUp.Of;
import ec.atalaya.plan.RollUps;
import ec.atalaya.plan.ScoringMethod;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How results climb from indicators to the plan, by the rule set that is shipped: 0.85 is met, below 0.7 is trouble. */
class ObjectiveStageTest {

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(textBlock = """
            1 1 0.5,      CUMPLE
            1 1 0.5 0.5,  CON_PROBLEMAS
            1 0.8,        AVANCE_MENOR
            1 0.8 0.5,    CON_PROBLEMAS
            1 1 0.8 0.5,  CUMPLE
            """)
    void theMajorityDecidesAndOfEqualsTheWorse(String values, String expected) {
        PlanBuilder plan = PlanBuilder.plan(2020, 2025, Frequency.YEAR).rollUps(objectives(Method.MAJORITY));
        List<String> scores = List.of(values.split(" "));
        for (int i = 0; i < scores.size(); i++) {
            withScore(plan, "I" + i, Double.parseDouble(scores.get(i)));
        }
        RollUpVerdict verdict = objective(plan);
        assertThat(verdict.status()).isEqualTo(expected);
        assertThat(verdict.score())
                .isEqualTo(
                        scores.stream()
                                .mapToDouble(Double::parseDouble)
                                .average()
                                .orElseThrow(),
                        within(1e-9));
        assertThat(verdict.rules()).extracting(firing -> firing.rule().code()).containsExactly("PLAN-01");
    }

    @Test
    void anObjectiveIsNoBetterThanItsCriticalIndicatorAndItsScoreIsLeftAlone() {
        PlanBuilder plan = PlanBuilder.plan(2020, 2025, Frequency.YEAR);
        withScore(plan, "I1", 1);
        plan.indicator(ratio("I2").critical()).target("I2", "2022", 1.0).measured("I2", "2022", 0.8);
        RollUpVerdict verdict = objective(plan);
        assertThat(verdict.score()).isEqualTo(0.9);
        assertThat(verdict.status()).isEqualTo("AVANCE_MENOR");
        assertThat(verdict.unheldStatus()).isEqualTo("CUMPLE");
        assertThat(verdict.isHeldDown()).isTrue();
        assertThat(verdict.rules()).extracting(firing -> firing.rule().code()).containsExactly("OBJ-01", "PLAN-02");
    }

    @Test
    void aCriticalIndicatorThatIsBetterOrNotAssessedHoldsNothingDown() {
        PlanBuilder better = PlanBuilder.plan(2020, 2025, Frequency.YEAR);
        withScore(better, "I1", 0);
        better.indicator(ratio("I2").critical()).target("I2", "2022", 1.0).measured("I2", "2022", 1);
        assertThat(objective(better).isHeldDown()).isFalse();
        PlanBuilder unknown = PlanBuilder.plan(2020, 2025, Frequency.YEAR);
        withScore(unknown, "I1", 1);
        unknown.indicator(ratio("I2").critical()).target("I2", "2022", 1.0);
        assertThat(objective(unknown).status()).isEqualTo("CUMPLE");
        assertThat(objective(unknown).isHeldDown()).isFalse();
    }

    @Test
    void aCriticalIndicatorHoldsAMajorityDownAsWell() {
        PlanBuilder plan = PlanBuilder.plan(2020, 2025, Frequency.YEAR).rollUps(objectives(Method.MAJORITY));
        withScore(plan, "I1", 1);
        withScore(plan, "I2", 1);
        plan.indicator(ratio("I3").critical()).target("I3", "2022", 1.0).measured("I3", "2022", 0);
        assertThat(objective(plan).status()).isEqualTo("CON_PROBLEMAS");
        assertThat(objective(plan).unheldStatus()).isEqualTo("CUMPLE");
    }

    @Test
    void anAxisAndThePlanMayAverageIndicatorsDirectly() {
        RollUp indicators = new RollUp(Of.INDICATORS, Method.WEIGHTED_MEAN, null, Missing.SKIP);
        PeriodResult direct = evaluate(twoAxes().rollUps(new RollUps(indicators, indicators, indicators, indicators)));
        PeriodResult stepwise = evaluate(twoAxes());
        assertThat(score(direct.axes().get("A"))).isEqualTo(1.75 / 3, within(1e-9));
        assertThat(score(stepwise.axes().get("A"))).isEqualTo(0.625, within(1e-9));
        assertThat(direct.plan().score()).isEqualTo((0.5 + 0.5 + 0.75 + 0.25) / 4, within(1e-9));
        assertThat(stepwise.plan().score()).isEqualTo((0.625 + 3 * 0.25) / 4, within(1e-9));
        assertThat(direct.plan().children()).hasSize(4);
        assertThat(stepwise.plan().children()).hasSize(2);
    }

    @Test
    void aPlanMayAverageItsObjectives() {
        RollUps defaults = RollUps.DEFAULT;
        RollUp objectives = new RollUp(Of.OBJECTIVES, Method.MEAN, null, Missing.SKIP);
        PeriodResult result = evaluate(twoAxes()
                .rollUps(new RollUps(defaults.objective(), defaults.axis(), defaults.perspective(), objectives)));
        assertThat(result.plan().score()).isEqualTo((0.5 + 0.75 + 0.25) / 3, within(1e-9));
    }

    @Test
    void aPerspectiveAveragesTheObjectivesThatStandInIt() {
        PlanBuilder plan = PlanBuilder.plan(2020, 2025, Frequency.YEAR)
                .perspective("CIU")
                .perspective("INS")
                .objective("O1", PlanBuilder.AXIS, "CIU", 1)
                .objective("O2", PlanBuilder.AXIS, "CIU", 3)
                .objective("O3", PlanBuilder.AXIS, null, 1);
        withScore(plan, "O1", "I1", 1);
        withScore(plan, "O2", "I2", 0.2);
        withScore(plan, "O3", "I3", 0);
        PeriodResult result = evaluate(plan);
        assertThat(score(result.perspectives().get("CIU"))).isEqualTo(0.4, within(1e-9));
        assertThat(result.perspectives().get("INS").reason().orElseThrow().name())
                .isEqualTo("NO_CHILD");
    }

    @Test
    void capsHoldOnTheWayUpAndTheRawValueStays() {
        RollUp capped = new RollUp(Of.INDICATORS, Method.MEAN, 1.0, Missing.SKIP);
        PlanBuilder plan = PlanBuilder.plan(2020, 2025, Frequency.YEAR).rollUps(objectives(capped));
        withScore(plan, "I1", 3);
        withScore(plan, "I2", 0.5);
        PeriodResult result = evaluate(plan);
        assertThat(result.indicators().get("I1").score()).isEqualTo(3);
        assertThat(score(result.objectives().get(PlanBuilder.OBJECTIVE))).isEqualTo(0.75);
        assertThat(result.objectives()
                        .get(PlanBuilder.OBJECTIVE)
                        .children()
                        .get(0)
                        .score())
                .isEqualTo(3);
    }

    /** Axis A: objective O1 with 0.5 and 0.5, and O2 with 0.75; axis B, three times as heavy: O3 with 0.25. */
    private static PlanBuilder twoAxes() {
        PlanBuilder plan = PlanBuilder.plan(2020, 2025, Frequency.YEAR)
                .axis("A", 1)
                .axis("B", 3)
                .objective("O1", "A", null, 1)
                .objective("O2", "A", null, 1)
                .objective("O3", "B", null, 1);
        withScore(plan, "O1", "I1", 0.5);
        withScore(plan, "O1", "I2", 0.5);
        withScore(plan, "O2", "I3", 0.75);
        withScore(plan, "O3", "I4", 0.25);
        return plan;
    }

    private static RollUps objectives(Method method) {
        return objectives(new RollUp(Of.INDICATORS, method, null, Missing.SKIP));
    }

    private static RollUps objectives(RollUp how) {
        RollUps defaults = RollUps.DEFAULT;
        return new RollUps(how, defaults.axis(), defaults.perspective(), defaults.plan());
    }

    private static IndicatorBuilder ratio(String code) {
        return indicator(code, ScoringMethod.TARGET_RATIO, Direction.UP);
    }

    private static void withScore(PlanBuilder plan, String indicator, double score) {
        withScore(plan, PlanBuilder.OBJECTIVE, indicator, score);
    }

    private static void withScore(PlanBuilder plan, String objective, String indicator, double score) {
        plan.indicator(ratio(indicator).of(objective))
                .target(indicator, "2022", 1.0)
                .measured(indicator, "2022", score);
    }

    private static RollUpVerdict objective(PlanBuilder plan) {
        return Objects.requireNonNull(evaluate(plan).objectives().get(PlanBuilder.OBJECTIVE));
    }

    private static double score(RollUpVerdict verdict) {
        return Objects.requireNonNull(verdict).score();
    }

    private static PeriodResult evaluate(PlanBuilder plan) {
        return DefaultRules.evaluate(plan.request("2022")).results().get(0);
    }
}
