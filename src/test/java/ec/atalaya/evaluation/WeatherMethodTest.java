package ec.atalaya.evaluation;

import static ec.atalaya.evaluation.IndicatorBuilder.indicator;
import static org.assertj.core.api.Assertions.assertThat;

import ec.atalaya.plan.Direction;
import ec.atalaya.plan.Frequency;
import ec.atalaya.plan.RollUp;
import ec.atalaya.plan.RollUps;
import ec.atalaya.plan.ScoringMethod;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The weather symbols of the German reports on sustainable development as rules alone. */
class WeatherMethodTest {

    private static final PublishedMethod METHOD = new PublishedMethod("tiempo-de");

    /**
     * Ten years remain from 2020, so five years of change are carried on twice: from 60 with 44 before, to 92, which is 8
     * of the remaining 40 short, 20 %.
     */
    @ParameterizedTest(name = "{0} to {1}: {2} in 2015, {3} in 2020 → {4}, shortfall {5}")
    @CsvSource(textBlock = """
            UP,   100, 40,   60,  SOL,         0
            UP,   100, 30,   60,  SOL,         0
            UP,   100, 40.5, 60,  SOL,         0.025
            UP,   100, 41,   60,  SOL_Y_NUBES, 0.05
            UP,   100, 44,   60,  SOL_Y_NUBES, 0.2
            UP,   100, 44.1, 60,  NUBES,       0.205
            UP,   100, 59,   60,  NUBES,       0.95
            UP,   100, 60,   60,  TORMENTA,    1
            UP,   100, 65,   60,  TORMENTA,    1.25
            UP,   100, 90,   110, SOL,         0
            UP,   100, 111,  110, SOL,         0
            UP,   100, 120,  110, TORMENTA,    1
            DOWN, 20,  80,   60,  SOL,         0
            DOWN, 20,  79.5, 60,  SOL,         0.025
            DOWN, 20,  77,   60,  SOL_Y_NUBES, 0.15
            DOWN, 20,  65,   60,  NUBES,       0.75
            DOWN, 20,  55,   60,  TORMENTA,    1.25
            DOWN, 0,   10,   0,   SOL,         0
            """)
    void theTrendIsCarriedOnToTheTargetsYear(
            Direction direction, double target, double before, double now, String status, double shortfall) {
        PlanBuilder plan =
                plan(direction, "2030", target).measured("I", "2015", before).measured("I", "2020", now);
        IndicatorVerdict verdict = verdict(plan, "2020");
        assertThat(verdict.status()).isEqualTo(status);
        assertThat(verdict.reading().trend().shortfall(5)).isEqualTo(shortfall);
    }

    @Test
    void aValueToKeepIsWantedTowardsItsTarget() {
        assertThat(keep(40, 45)).isEqualTo("SOL");
        assertThat(keep(46, 45)).isEqualTo("TORMENTA");
        assertThat(keep(56, 55)).isEqualTo("NUBES");
        assertThat(keep(50, 50)).isEqualTo("SOL");
    }

    private static String keep(double before, double now) {
        PlanBuilder plan =
                plan(Direction.KEEP, "2025", 50.0).measured("I", "2015", before).measured("I", "2020", now);
        return verdict(plan, "2020").status();
    }

    @Test
    void theEarliestOfTheLastFiveYearsBeginsTheTrendWhateverIsMissingBetween() {
        PlanBuilder plan = plan(Direction.UP, "2030", 100.0)
                .measured("I", "2013", 0)
                .measured("I", "2017", 57)
                .measured("I", "2020", 60);
        // one a year from 2017 on: 70 in 2030, 30 of 40 short
        assertThat(verdict(plan, "2020").reading().trend().shortfall(5)).isEqualTo(0.75);
        assertThat(verdict(plan, "2020").status()).isEqualTo("NUBES");
    }

    @Test
    void whatWasMeasuredLastIsJudgedByItsOwnYear() {
        PlanBuilder plan =
                plan(Direction.UP, "2030", 100.0).measured("I", "2015", 44).measured("I", "2020", 60);
        assertThat(METHOD.told(plan, "2023"))
                .isEqualTo(METHOD.told(plan, "2020"))
                .isEqualTo("SOL_Y_NUBES 0.8");
    }

    @Test
    void aSingleValueHasNoTrend() {
        IndicatorVerdict verdict = verdict(plan(Direction.UP, "2030", 100.0).measured("I", "2020", 60), "2020");
        assertThat(verdict.status()).isEqualTo("NOT_ASSESSED");
        assertThat(verdict.reason().map(Enum::name)).contains("NO_TREND");
    }

    @ParameterizedTest(name = "{0}, {1}, {2} against {3} → {4}")
    @CsvSource(textBlock = """
            40, 45, 60, 50, SOL
            55, 55, 55, 50, SOL
            70, 65, 60, 50, SOL_Y_NUBES
            30, 35, 40, 50, NUBES
            40, 40, 40, 50, TORMENTA
            45, 42, 40, 50, TORMENTA
            30, 35, 40, ,   SOL
            30, 45, 40, ,   SOL_Y_NUBES
            30, 40, 40, ,   SOL_Y_NUBES
            45, 35, 40, ,   NUBES
            45, 42, 40, ,   TORMENTA
            40, 40, 40, ,   TORMENTA
            """)
    void aTargetForEveryYearOrNoneAtAllIsJudgedByTheMeanAndTheLastChange(
            double first, double before, double now, @Nullable Double target, String status) {
        PlanBuilder plan = plan(Direction.UP, null, target)
                .measured("I", "2015", first)
                .measured("I", "2019", before)
                .measured("I", "2020", now);
        assertThat(METHOD.told(plan, "2020")).isEqualTo(status + " ");
    }

    @Test
    void statusesWithoutScoresClimbByMajority() {
        var byMajority = new RollUp(RollUp.Of.INDICATORS, RollUp.Method.MAJORITY, null, RollUp.Missing.SKIP);
        PlanBuilder plan = PlanBuilder.plan(2015, 2030, Frequency.YEAR)
                .rollUps(new RollUps(byMajority, RollUps.DEFAULT.axis(), RollUps.DEFAULT.perspective(), byMajority));
        for (int i = 1; i <= 3; i++) {
            plan.indicator(indicator("I" + i, ScoringMethod.TREND_PROJECTION, Direction.UP))
                    .measured("I" + i, "2019", 10)
                    .measured("I" + i, "2020", i == 1 ? 5 : 15);
        }
        PeriodResult result = METHOD.judge(plan, "2020");
        assertThat(result.objectives().get(PlanBuilder.OBJECTIVE).status()).isEqualTo("SOL");
        assertThat(result.plan().status()).isEqualTo("SOL");
        assertThat(result.plan().hasScore()).isFalse();
        assertThat(result.plan().rules())
                .extracting(firing -> firing.rule().code())
                .containsExactly("PLAN-01");
    }

    private static IndicatorVerdict verdict(PlanBuilder plan, String period) {
        return Objects.requireNonNull(METHOD.judge(plan, period).indicators().get("I"));
    }

    private static PlanBuilder plan(Direction direction, @Nullable String year, @Nullable Double target) {
        IndicatorBuilder indicator = indicator("I", ScoringMethod.TREND_PROJECTION, direction);
        return PlanBuilder.plan(2015, 2030, Frequency.YEAR)
                .indicator(target == null ? indicator : indicator.horizon(year, target));
    }
}
