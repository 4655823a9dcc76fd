package ec.atalaya.evaluation.scoring;

import static ec.atalaya.evaluation.scoring.Verdicts.INDICATOR;
import static ec.atalaya.evaluation.scoring.Verdicts.indicator;
import static ec.atalaya.evaluation.scoring.Verdicts.told;
import static org.assertj.core.api.Assertions.assertThat;

import ec.atalaya.evaluation.IndicatorBuilder;
import ec.atalaya.evaluation.PlanBuilder;
import ec.atalaya.plan.Accumulation;
import ec.atalaya.plan.Direction;
import ec.atalaya.plan.Frequency;
import ec.atalaya.plan.ScoringMethod;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The methods that hold a value against the target of the plan's horizon. */
class HorizonScoringTest {

    @ParameterizedTest(name = "baseline {0}, horizon {1}, value {2} in {3} → {4}")
    @CsvSource(textBlock = """
            0,     1461, 731,   2021, 1
            0,     1461, 548,   2022, 0.5
            0,     1461, 1461,  2022, 1.3330291971
            0,     1461, 1461,  2023, 1
            0,     1461, 730.5, 2023, 0.5
            0,     1461, 730.5, 2024, 0.5
            0,     1461, 0,     2021, 0
            0,     1461, -731,  2021, -1
            1461,  0,    730,   2021, 1
            1461,  0,    2192,  2021, -1
            -1461, 0,    -730,  2021, 1
            0,   100, 25,  2019, NOTHING_EXPECTED
            0,   100, 25,  2018, NOTHING_EXPECTED
            50,  50,  50,  2021, TARGET_EQUALS_BASELINE
            ,    100, 25,  2021, NO_BASELINE
            0,   ,    25,  2021, NO_TARGET
            0,   100, ,    2021, NO_VALUE
            """)
    void withoutTargetsOfPeriodsTheWayIsSharedOutByDays(
            @Nullable Double baseline,
            @Nullable Double horizon,
            @Nullable Double value,
            String period,
            String expected) {
        // from the end of 2019 to that of 2023 are 1461 days: 731 of them are gone by the end of 2021, 1096 by that of
        // 2022
        PlanBuilder plan = plan(expectedProgress(baseline, "2019", horizon, "2023"));
        if (value != null) {
            plan.measured(INDICATOR, period, value);
        }
        assertThat(told(plan, period)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "baseline {0}, target {1}, value {2} → {3}")
    @CsvSource(textBlock = """
            0,   20,  10, 0.5
            0,   20,  20, 1
            0,   20,  40, 2
            0,   0,   40, NOTHING_EXPECTED
            0,   -5,  40, NOTHING_EXPECTED
            100, 100, 90, NOTHING_EXPECTED
            """)
    void whereThePeriodHasATargetItSaysWhatWasDue(double baseline, double target, double value, String expected) {
        for (String period : new String[] {"2019", null}) {
            PlanBuilder plan = plan(expectedProgress(baseline, period, 50.0, period == null ? null : "2023"))
                    .target(INDICATOR, "2021", target)
                    .measured(INDICATOR, "2021", value);
            assertThat(told(plan, "2021")).isEqualTo(expected);
        }
    }

    @Test
    void anExpectedTargetOfTheHorizonItselfIsTheWholeWay() {
        PlanBuilder plan = plan(expectedProgress(10.0, "2019", 50.0, "2023")).measured(INDICATOR, "2023", 30);
        assertThat(told(plan, "2023")).isEqualTo("0.5");
    }

    private static IndicatorBuilder expectedProgress(
            @Nullable Double baseline, @Nullable String from, @Nullable Double horizon, @Nullable String to) {
        IndicatorBuilder indicator = indicator(ScoringMethod.EXPECTED_PROGRESS, Direction.UP);
        if (baseline != null) {
            indicator.baseline(from, baseline);
        }
        return horizon == null ? indicator : indicator.horizon(to, horizon);
    }

    @ParameterizedTest(name = "{0}: in {1} → {2}")
    @CsvSource(textBlock = """
            SUM,     2020,    0.1
            SUM,     2021,    0.4
            SUM,     2022-Q1, 0.5
            SUM,     2022-Q2, 0.6
            SUM,     2022,    0.6
            SUM,     2023,    0.6
            LATEST,  2020,    0.1
            LATEST,  2021,    0.3
            LATEST,  2022-Q1, 0.1
            LATEST,  2022-Q2, 0.1
            AVERAGE, 2020,    0.1
            AVERAGE, 2021,    0.2
            AVERAGE, 2022-Q2, 0.1666666667
            MAX,     2022-Q2, 0.3
            MIN,     2022-Q2, 0.1
            """)
    void planProgressAccumulatesYearsAndTheYearThatIsUnderWay(Accumulation how, String period, String expected) {
        PlanBuilder plan = PlanBuilder.plan(2020, 2025, Frequency.QUARTER)
                .indicator(indicator(ScoringMethod.PLAN_PROGRESS, Direction.UP)
                        .accumulation(how)
                        .horizon("2025", 100))
                .measured(INDICATOR, "2019", 1000)
                .measured(INDICATOR, "2020", 10)
                .measured(INDICATOR, "2021", 30)
                .measured(INDICATOR, "2022-Q1", 10)
                .measured(INDICATOR, "2022-Q2", 10);
        assertThat(told(plan, period)).isEqualTo(expected);
    }

    @Test
    void planProgressTakesAQuarterBeforeTheSemesterThatHoldsItHasEnded() {
        PlanBuilder plan = PlanBuilder.plan(2020, 2025, Frequency.QUARTER)
                .indicator(indicator(ScoringMethod.PLAN_PROGRESS, Direction.UP)
                        .accumulation(Accumulation.SUM)
                        .horizon("2025", 100))
                .measured(INDICATOR, "2020-Q1", 10)
                .measured(INDICATOR, "2020-S1", 40)
                .measured(INDICATOR, "2020", 90);
        assertThat(told(plan, "2020-Q1")).isEqualTo("0.1");
        assertThat(told(plan, "2020-Q2")).isEqualTo("0.4");
        assertThat(told(plan, "2020-Q3")).isEqualTo("0.4");
        assertThat(told(plan, "2020-Q4")).isEqualTo("0.9");
    }

    @ParameterizedTest(name = "horizon {0}, value {1} → {2}")
    @CsvSource(textBlock = """
            100, 0,   0
            100, -10, -0.1
            100, 150, 1.5
            0,   10,  NO_TARGET
            ,    10,  NO_TARGET
            -10, 10,  NEGATIVE_TARGET
            100, ,    NO_VALUE
            """)
    void planProgressHasItsEdges(@Nullable Double horizon, @Nullable Double value, String expected) {
        IndicatorBuilder indicator = indicator(ScoringMethod.PLAN_PROGRESS, Direction.UP);
        PlanBuilder plan = plan(horizon == null ? indicator : indicator.horizon("2025", horizon));
        assertThat(told(value == null ? plan : plan.measured(INDICATOR, "2021", value), "2022"))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}: baseline {1}, horizon {2}, value {3} → {4}")
    @CsvSource(textBlock = """
            UP,   100,  400,  200,  1
            UP,   100,  400,  400,  3
            UP,   100,  400,  100,  0
            UP,   100,  400,  50,   -0.5
            UP,   100,  400,  0,    -1
            UP,   100,  ,     150,  0.5
            UP,   100,  400,  -1,   SIGN_CHANGE
            UP,   100,  -400, 200,  SIGN_CHANGE
            UP,   100,  100,  200,  TARGET_EQUALS_BASELINE
            UP,   0,    0,    200,  TARGET_EQUALS_BASELINE
            UP,   0,    0.004, 0.002, 1
            UP,   0,    -1,   0.002, SIGN_CHANGE
            UP,   ,     400,  200,  NO_BASELINE
            UP,   100,  400,  ,     NO_VALUE
            UP,   -400, -100, -200, 1
            DOWN, 400,  100,  200,  1
            DOWN, 400,  100,  800,  -2
            DOWN, 400,  100,  0,    2
            DOWN, 400,  ,     200,  0.5
            DOWN, 400,  0,    400,  0
            """)
    void growthIsHeldAgainstTheGrowthThatTheTargetNeeds(
            Direction direction,
            @Nullable Double baseline,
            @Nullable Double horizon,
            @Nullable Double value,
            String expected) {
        IndicatorBuilder indicator = indicator(ScoringMethod.GROWTH_RATIO, direction);
        if (baseline != null) {
            indicator.baseline("2020", baseline);
        }
        PlanBuilder plan = plan(horizon == null ? indicator : indicator.horizon("2022", horizon));
        assertThat(told(value == null ? plan : plan.measured(INDICATOR, "2021", value), "2021"))
                .isEqualTo(expected);
    }

    @Test
    void growthCountsYearsFromTheLatestEarlierValue() {
        PlanBuilder plan = plan(indicator(ScoringMethod.GROWTH_RATIO, Direction.UP)
                        .baseline("2020", 100)
                        .horizon("2022", 400))
                .measured(INDICATOR, "2021", 200);
        assertThat(told(plan, "2024")).isEqualTo("1");
        assertThat(told(plan, "2020")).isEqualTo("NO_VALUE");
    }

    @Test
    void growthThatNoNumberCanHoldIsNoTrend() {
        PlanBuilder plan = plan(indicator(ScoringMethod.GROWTH_RATIO, Direction.UP)
                        .baseline("2020-12-30", 0)
                        .horizon("2022", 400))
                .measured(INDICATOR, "2020", 5);
        assertThat(told(plan, "2020")).isEqualTo("NO_TREND");
    }

    @Test
    void aValueNoLaterThanTheBaselineIsNoValueHoweverOldItIs() {
        PlanBuilder plan = plan(indicator(ScoringMethod.GROWTH_RATIO, Direction.UP)
                        .baseline("2020", 100)
                        .horizon("2025", 400)
                        .maxAge(1))
                .measured(INDICATOR, "2020", 100);
        assertThat(told(plan, "2024")).isEqualTo("NO_VALUE");
    }

    @ParameterizedTest(name = "{0}: horizon {1}, values {2} in 2020 and {3} in 2022 → {4}")
    @CsvSource(textBlock = """
            UP,   100, 60,  80,  1
            UP,   100, 60,  79,  0.9047619048
            UP,   100, 60,  70,  0.3333333333
            UP,   100, 60,  60,  0
            UP,   100, 60,  50,  -0.2
            UP,   100, 140, 110, 0
            UP,   100, 60,  110, 1
            UP,   100, ,    80,  NO_TREND
            UP,   ,    60,  80,  NO_TARGET
            UP,   100, ,    ,    NO_VALUE
            DOWN, 0,   40,  20,  1
            DOWN, 0,   40,  40,  0
            DOWN, 0,   40,  60,  -0.3333333333
            DOWN, 50,  10,  40,  0
            KEEP, 50,  50,  50,  1
            KEEP, 50,  40,  50,  0
            KEEP, 50,  40,  45,  1
            """)
    void aTrendIsCarriedOnToTheHorizon(
            Direction direction,
            @Nullable Double horizon,
            @Nullable Double before,
            @Nullable Double now,
            String expected) {
        PlanBuilder plan = trend(direction, horizon);
        if (before != null) {
            plan.measured(INDICATOR, "2020", before);
        }
        if (now != null) {
            plan.measured(INDICATOR, "2022", now);
        }
        assertThat(told(plan, "2022")).isEqualTo(expected);
    }

    @Test
    void aTrendLooksBackFiveYearsAndNoFurther() {
        PlanBuilder plan =
                trend(Direction.UP, 100.0).measured(INDICATOR, "2016", 0).measured(INDICATOR, "2022", 80);
        assertThat(told(plan, "2022")).isEqualTo("NO_TREND");
        assertThat(told(plan.measured(INDICATOR, "2017", 30), "2022")).isEqualTo("1");
    }

    @Test
    void aTrendTakesTheLatestEarlierValueAndCountsFromItsYear() {
        PlanBuilder plan =
                trend(Direction.UP, 100.0).measured(INDICATOR, "2020", 60).measured(INDICATOR, "2021", 65);
        assertThat(told(plan, "2023")).isEqualTo(told(plan, "2021")).isEqualTo("0.4285714286");
    }

    @Test
    void afterTheHorizonTheProjectionIsTheValue() {
        PlanBuilder plan =
                trend(Direction.UP, 100.0).measured(INDICATOR, "2024", 60).measured(INDICATOR, "2025", 90);
        assertThat(told(plan, "2025")).isEqualTo("0");
    }

    @Test
    void aToleranceToKeepHoldsAtItsVeryEdge() {
        PlanBuilder plan = plan(indicator(ScoringMethod.TREND_PROJECTION, Direction.KEEP)
                        .horizon("2024", 0.7)
                        .tolerance(0.1, null))
                .measured(INDICATOR, "2020", 0.8)
                .measured(INDICATOR, "2022", 0.8);
        assertThat(told(plan, "2022")).isEqualTo("1");
    }

    private static PlanBuilder trend(Direction direction, @Nullable Double horizon) {
        IndicatorBuilder indicator = indicator(ScoringMethod.TREND_PROJECTION, direction);
        return plan(horizon == null ? indicator : indicator.horizon("2024", horizon));
    }

    private static PlanBuilder plan(IndicatorBuilder indicator) {
        return PlanBuilder.plan(2020, 2025, Frequency.YEAR).indicator(indicator);
    }
}
