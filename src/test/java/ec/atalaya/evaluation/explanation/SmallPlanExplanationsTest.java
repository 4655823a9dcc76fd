package ec.atalaya.evaluation.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import ec.atalaya.evaluation.explanation.RollUpBasis.ChildPart;
import ec.atalaya.evaluation.explanation.WhyNot.Condition;
import ec.atalaya.evaluation.explanation.WhyNot.Obstacle;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmallPlanExplanationsTest {

    private static final String MEAN = "{of: INDICATORS, method: WEIGHTED_MEAN, cap: 1}";
    private static final String COLUMNS = "code,name,objective,direction,method,accumulation,frequency,weight,critical,"
            + "baseline_period,baseline_value,target_period,target_value,tolerance,outer_tolerance\n";
    private static final String RATIO = ",X,O,UP,TARGET_RATIO,LATEST,YEAR,";
    private static final String TARGETS = "indicator,period,value,lower,scheduled\n";
    private static final String VALUES = "indicator,period,value,source\n";

    @TempDir
    private Path folder;

    private Explained evaluate(String rollUp, String indicators, String targets, String values) throws IOException {
        Path plan = Explained.smallPlan(folder, rollUp, COLUMNS + indicators, TARGETS + targets, VALUES + values);
        return Explained.of(plan, "2024");
    }

    @Test
    void aCriticalIndicatorThatHoldsItsObjectiveDownIsNamedWithTheStatusBefore() throws IOException {
        Explained held = evaluate(
                MEAN,
                "A" + RATIO + "9,,,,,,,\nB" + RATIO + "1,yes,,,,,,\nC" + RATIO + "1,yes,,,,,,\n",
                "A,2024,10,,\nB,2024,10,,\nC,2024,10,,\n",
                "A,2024,12,x\nB,2024,5,x\n");
        Explanation objective = held.objective("O");
        assertThat(objective.rollUp().heldBy()).containsExactly("B");
        assertThat(objective.rollUp().statusBefore()).isEqualTo("CUMPLE");
        assertThat(objective.rollUp().criticalNotAssessed()).containsExactly("C");
        assertThat(objective.rollUp().lowest()).isEqualTo("B");
        assertThat(objective.whyNot().conditions())
                .containsExactly(
                        new Condition(Obstacle.CRITICAL, ec.atalaya.plan.Level.INDICATOR, "B", 0.7, 0.5, 7.0, 5.0));
    }

    @Test
    void aChildCountsForNoMoreThanTheCapAndKeepsItsScoreBesideIt() throws IOException {
        Explained capped = evaluate(
                MEAN,
                "A" + RATIO + "3,,,,,,,\nB" + RATIO + "1,,,,,,,\n",
                "A,2024,10,,\nB,2024,10,,\n",
                "A,2024,12,x\nB,2024,5,x\n");
        assertThat(capped.objective("O").rollUp().children())
                .extracting(ChildPart::code, ChildPart::score, ChildPart::counted, ChildPart::share, ChildPart::part)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("A", 1.2, 1.0, 0.75, 0.75),
                        org.assertj.core.groups.Tuple.tuple("B", 0.5, 0.5, 0.25, 0.125));
    }

    @Test
    void whereTheLowestChildMakesTheResultItAloneHasAShare() throws IOException {
        Explained worst = evaluate(
                "{of: INDICATORS, method: WORST}",
                "A" + RATIO + "1,,,,,,,\nB" + RATIO + "1,,,,,,,\n",
                "A,2024,10,,\nB,2024,10,,\n",
                "A,2024,9,x\nB,2024,5,x\n");
        assertThat(worst.objective("O").rollUp().children())
                .extracting(ChildPart::share)
                .containsExactly(0.0, 1.0);
    }

    @Test
    void whatIsNotAssessedTellsWhoseValueIsMissingSinceWhenAndNoArithmetic() throws IOException {
        Explanation none = evaluate(MEAN, "A" + RATIO + "1,,,,,,,\n", "A,2024,10,,\n", "A,2023,9,x\n")
                .indicator("A");
        assertThat(none.arithmetic()).isNull();
        assertThat(none.whyNot()).isNull();
        assertThat(none.value().value()).isNull();
        assertThat(none.value().missing()).isEqualTo(1);
        assertThat(none.value().dueOn()).isEqualTo("2024-12-31");
    }

    @Test
    void whatHasTheBestStatusNeedsNothing() throws IOException {
        Explained best = evaluate(MEAN, "A" + RATIO + "1,,,,,,,\n", "A,2024,10,,\n", "A,2024,9,x\n");
        assertThat(best.indicator("A").whyNot()).isNull();
        assertThat(best.objective("O").whyNot()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "UP, TARGET_RATIO, '10,,', 3, 7",
        "DOWN, TARGET_RATIO, '7,,', 20, 10",
        "DOWN, TARGET_RATIO, '0,,yes', 3, 0",
        "DOWN, TARGET_RATIO_COMPLEMENT, '10,,', 20, 13",
        "UP, BASELINE_PROGRESS, '10,,', 1, 7",
        "UP, RED_FLAG_GOAL, '20,10,', 11, 17",
        "KEEP, RANGE, '10,,', 14.5, 12.5",
        "KEEP, RANGE, '10,,', 5.5, 7.5",
        "UP, BINARY, '10,,', 9, 10",
        "UP, PLAN_PROGRESS, ',,', 1, 14",
    })
    void theFormulaTurnedRoundGivesAValueThatReallyFlipsTheStatus(
            String direction, String method, String target, double value, double needed) throws IOException {
        String indicator = "A,X,O," + direction + "," + method + ",LATEST,YEAR,1,,2019,0,2025,20,1,6\n";
        Explanation bad = evaluate(MEAN, indicator, "A,2024," + target + "\n", "A,2024," + value + ",x\n")
                .indicator("A");
        Condition condition = bad.whyNot().conditions().get(0);
        assertThat(condition.valueHad()).isEqualTo(value);
        assertThat(condition.valueNeeded()).isEqualTo(needed);

        Explained then =
                evaluate(MEAN, indicator, "A,2024," + target + "\n", "A,2024," + condition.valueNeeded() + ",x\n");
        assertThat(then.result().indicators().get("A").status()).isNotEqualTo("CON_PROBLEMAS");
    }

    @Test
    void aMarkThatRoundingWouldMissIsStillReached() throws IOException {
        String indicator = "A" + RATIO + "1,,,,,,,\n";
        Explanation bad = evaluate(MEAN, indicator, "A,2024,0.0000000123,,\n", "A,2024,0.000000001,x\n")
                .indicator("A");
        String needed =
                ec.atalaya.plan.Settled.text(bad.whyNot().conditions().get(0).valueNeeded());
        Explained then = evaluate(MEAN, indicator, "A,2024,0.0000000123,,\n", "A,2024," + needed + ",x\n");
        assertThat(then.result().indicators().get("A").status()).isEqualTo("AVANCE_MENOR");
    }
}
