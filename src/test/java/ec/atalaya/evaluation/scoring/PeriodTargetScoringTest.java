package ec.atalaya.evaluation.scoring;

import static ec.atalaya.evaluation.scoring.Verdicts.INDICATOR;
import static ec.atalaya.evaluation.scoring.Verdicts.indicator;
import static ec.atalaya.evaluation.scoring.Verdicts.told;
import static org.assertj.core.api.Assertions.assertThat;

import ec.atalaya.evaluation.IndicatorBuilder;
import ec.atalaya.evaluation.PlanBuilder;
import ec.atalaya.plan.Direction;
import ec.atalaya.plan.Frequency;
import ec.atalaya.plan.ScoringMethod;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The methods that hold a value against the target of its own period. */
class PeriodTargetScoringTest {

    @ParameterizedTest(name = "{0}: target {1}, value {2} → {3}")
    @CsvSource(textBlock = """
            UP,   10,  5,   0.5
            UP,   10,  10,  1
            UP,   10,  25,  2.5
            UP,   10,  0,   0
            UP,   10,  -5,  -0.5
            UP,   0,   5,   NO_TARGET
            UP,   0,   0,   NO_TARGET
            UP,   -10, 5,   NEGATIVE_TARGET
            UP,   -10, -20, NEGATIVE_TARGET
            UP,   ,    5,   NO_TARGET
            UP,   10,  ,    NO_VALUE
            UP,   1e-5, 1e-5, 1
            KEEP, 10,  5,   0.5
            KEEP, 10,  12,  1.2
            KEEP, 0,   5,   NO_TARGET
            KEEP, -1,  5,   NEGATIVE_TARGET
            DOWN, 10,  20,  0.5
            DOWN, 10,  10,  1
            DOWN, 10,  5,   2
            DOWN, 10,  2,   5
            DOWN, 10,  0,   2
            DOWN, 10,  -3,  2
            DOWN, 0,   0,   1
            DOWN, 0,   -1,  1
            DOWN, 0,   0.1, 0
            DOWN, -10, 5,   NEGATIVE_TARGET
            DOWN, ,    5,   NO_TARGET
            """)
    void aTargetRatioIsTheSimpleQuotient(
            Direction direction, @Nullable Double target, @Nullable Double value, String expected) {
        assertThat(verdict(ScoringMethod.TARGET_RATIO, direction, target, value))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}: target {1}, value {2} → {3}")
    @CsvSource(textBlock = """
            UP,   10,  5,   0.5
            UP,   0,   5,   NO_TARGET
            UP,   -10, 5,   NEGATIVE_TARGET
            DOWN, 10,  10,  1
            DOWN, 10,  20,  0
            DOWN, 10,  30,  -1
            DOWN, 10,  5,   1.5
            DOWN, 10,  0,   2
            DOWN, 10,  -10, 3
            DOWN, -10, 5,   NEGATIVE_TARGET
            """)
    void aComplementFallsInAStraightLineBothWays(
            Direction direction, @Nullable Double target, @Nullable Double value, String expected) {
        assertThat(verdict(ScoringMethod.TARGET_RATIO_COMPLEMENT, direction, target, value))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "baseline {0}, target {1}, value {2} → {3}")
    @CsvSource(textBlock = """
            40,  80,  60,  0.5
            40,  80,  80,  1
            40,  80,  100, 1.5
            40,  80,  40,  0
            40,  80,  20,  -0.5
            80,  40,  60,  0.5
            80,  40,  100, -0.5
            -10, 10,  0,   0.5
            -10, -20, -15, 0.5
            10,  0,   5,   0.5
            0,   10,  0,   0
            40,  40,  40,  TARGET_EQUALS_BASELINE
            40,  ,    40,  NO_TARGET
            ,    80,  40,  NO_BASELINE
            ,    ,    40,  NO_TARGET
            40,  80,  ,    NO_VALUE
            """)
    void baselineProgressIsThePartOfTheWayThatIsGone(
            @Nullable Double baseline, @Nullable Double target, @Nullable Double value, String expected) {
        for (Direction direction : Direction.values()) {
            IndicatorBuilder indicator = indicator(ScoringMethod.BASELINE_PROGRESS, direction);
            if (baseline != null) {
                indicator.baseline(null, baseline);
            }
            assertThat(told(plan(indicator, target, value), "2024"))
                    .as(direction.name())
                    .isEqualTo(expected);
        }
    }

    @ParameterizedTest(name = "{0}: target {1}, tolerance {2}, value {3} → {4}")
    @CsvSource(textBlock = """
            UP,   10, ,   10,     1
            UP,   10, ,   9.9999, 0
            UP,   10, ,   11,     1
            UP,   0,  ,   0,      1
            UP,   0,  ,   -1,     0
            UP,   -5, ,   -4,     1
            UP,   ,   ,   10,     NO_TARGET
            UP,   10, ,   ,       NO_VALUE
            UP,   0.3, ,  0.29999999999999998, 1
            DOWN, 10, ,   10,     1
            DOWN, 10, ,   10.1,   0
            DOWN, 0,  ,   0,      1
            DOWN, 0,  ,   0.1,    0
            KEEP, 10, ,   10,     1
            KEEP, 10, ,   10.1,   0
            KEEP, 10, 1,  11,     1
            KEEP, 10, 1,  9,      1
            KEEP, 10, 1,  11.01,  0
            KEEP, 0.7, 0.1, 0.8,  1
            """)
    void binaryKnowsOnlyMetAndMissed(
            Direction direction,
            @Nullable Double target,
            @Nullable Double tolerance,
            @Nullable Double value,
            String expected) {
        IndicatorBuilder indicator = indicator(ScoringMethod.BINARY, direction).tolerance(tolerance, null);
        assertThat(told(plan(indicator, target, value), "2024")).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} to {1}, value {2} → {3}")
    @CsvSource(textBlock = """
            4, 6, 4,   1
            4, 6, 6,   1
            4, 6, 6.1, 0
            4, ,  99,  1
            4, ,  3,   0
            , 6,  -99, 1
            """)
    void aBinaryRangeToKeepIsMetFromEdgeToEdge(
            @Nullable Double lower, @Nullable Double upper, double value, String expected) {
        PlanBuilder plan = ranged(indicator(ScoringMethod.BINARY, Direction.KEEP), null, lower, upper, value);
        assertThat(told(plan, "2024")).isEqualTo(expected);
    }

    @ParameterizedTest(name = "centre 10, tolerance {0}, outer {1}, value {2} → {3}")
    @CsvSource(textBlock = """
            2,   ,   10,   1
            2,   ,   12,   1
            2,   ,   8,    1
            2,   ,   13,   0.5
            2,   ,   7,    0.5
            2,   ,   14,   0
            2,   ,   6,    0
            2,   ,   100,  0
            2,   ,   -100, 0
            2,   6,  12,   1
            2,   6,  14,   0.5
            2,   6,  16,   0
            2,   6,  17,   0
            2,   2,  12,   1
            2,   2,  12.1, 0
            0,   4,  10,   1
            0,   4,  12,   0.5
            0,   ,   10,   1
            0,   ,   10.1, 0
            ,    ,   10,   NO_TARGET
            2,   ,   ,     NO_VALUE
            """)
    void aRangeWithAToleranceIsCountedFromItsCentre(
            @Nullable Double tolerance, @Nullable Double outer, @Nullable Double value, String expected) {
        IndicatorBuilder indicator =
                indicator(ScoringMethod.RANGE, Direction.KEEP).tolerance(tolerance, outer);
        assertThat(told(plan(indicator, 10.0, value), "2024")).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} to {1}, outer {2}, value {3} → {4}")
    @CsvSource(textBlock = """
            4,  8, ,  4,   1
            4,  8, ,  8,   1
            4,  8, ,  6,   1
            4,  8, ,  9,   0.5
            4,  8, ,  3,   0.5
            4,  8, ,  10,  0
            4,  8, ,  2,   0
            4,  8, ,  99,  0
            4,  8, 4, 10,  0.5
            4,  8, 4, 12,  0
            4,  8, 4, 2,   0.5
            4,  8, 0, 8,   1
            4,  8, 0, 8.1, 0
            4,  4, ,  4,   1
            4,  4, ,  4.1, 0
            4,  ,  2, 3,   0.5
            4,  ,  2, 99,  1
            4,  ,  ,  3,   0
            ,   8, 2, 9,   0.5
            ,   8, 2, -99, 1
            -8, -4, , -3,  0.5
            """)
    void aRangeWithEdgesIsCountedFromThem(
            @Nullable Double lower, @Nullable Double upper, @Nullable Double outer, double value, String expected) {
        IndicatorBuilder indicator =
                indicator(ScoringMethod.RANGE, Direction.KEEP).tolerance(null, outer);
        assertThat(told(ranged(indicator, null, lower, upper, value), "2024")).isEqualTo(expected);
    }

    @ParameterizedTest(name = "red {0}, goal {1}, value {2} → {3}")
    @CsvSource(textBlock = """
            20, 80, 50,  0.5
            20, 80, 80,  1
            20, 80, 110, 1.5
            20, 80, 20,  0
            20, 80, 5,   -0.25
            80, 20, 50,  0.5
            -5, 5,  0,   0.5
            20, 20, 20,  TARGET_EQUALS_BASELINE
            ,   80, 50,  NO_TARGET
            20, ,   50,  NO_TARGET
            20, 80, ,    NO_VALUE
            """)
    void redFlagAndGoalAreTheEndsOfTheScale(
            @Nullable Double red, @Nullable Double goal, @Nullable Double value, String expected) {
        PlanBuilder plan = ranged(indicator(ScoringMethod.RED_FLAG_GOAL, Direction.UP), goal, red, null, value);
        assertThat(told(plan, "2024")).isEqualTo(expected);
    }

    private static String verdict(
            ScoringMethod method, Direction direction, @Nullable Double target, @Nullable Double value) {
        return told(plan(indicator(method, direction), target, value), "2024");
    }

    private static PlanBuilder plan(IndicatorBuilder indicator, @Nullable Double target, @Nullable Double value) {
        return ranged(indicator, target, null, null, value);
    }

    private static PlanBuilder ranged(
            IndicatorBuilder indicator,
            @Nullable Double target,
            @Nullable Double lower,
            @Nullable Double upper,
            @Nullable Double value) {
        PlanBuilder plan = PlanBuilder.plan(2020, 2025, Frequency.YEAR)
                .indicator(indicator)
                .target(INDICATOR, "2024", target, lower, upper, true);
        return value == null ? plan : plan.measured(INDICATOR, "2024", value);
    }
}
