package ec.atalaya.evaluation.scoring;

import static ec.atalaya.evaluation.scoring.Verdicts.INDICATOR;
import static ec.atalaya.evaluation.scoring.Verdicts.indicator;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ec.atalaya.evaluation.IndicatorBuilder;
import ec.atalaya.evaluation.PlanBuilder;
import ec.atalaya.plan.Accumulation;
import ec.atalaya.plan.Direction;
import ec.atalaya.plan.Frequency;
import ec.atalaya.plan.Period;
import ec.atalaya.plan.ScoringMethod;
import ec.atalaya.rules.fact.Dated;
import ec.atalaya.rules.fact.Trend;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How an indicator moves, as rules see it, whatever its method is. */
class TrendTest {

    private static final double NONE = Double.NaN;

    @Test
    void gapsAreLookedThroughAndYearsCountFromTheValuesThatThereAre() {
        PlanBuilder plan = yearly(Direction.UP)
                .measured(INDICATOR, "2013", 1)
                .measured(INDICATOR, "2016", 100)
                .measured(INDICATOR, "2017", 110)
                .measured(INDICATOR, "2020", 144);
        Trend trend = trend(plan, "2022");
        assertThat(trend.getLatest()).isEqualTo(dated("2020", 144));
        assertThat(trend.getPrevious()).isEqualTo(dated("2017", 110));
        assertThat(trend.earliestWithin(5)).isEqualTo(dated("2016", 100));
        assertThat(trend.earliestWithin(3)).isEqualTo(dated("2017", 110));
        assertThat(trend.valuesWithin(5)).isEqualTo(3);
        assertThat(trend.getYearsOld()).isEqualTo(2);
        assertThat(trend.getYearsSinceBaseline()).isEqualTo(5);
        assertThat(trend.getYearsToGoal()).isEqualTo(3);
        assertThat(trend.getLastChange()).isEqualTo(34);
        assertThat(trend.meanChange(5)).isEqualTo(11);
        assertThat(trend.growthOver(5)).isEqualTo(Math.pow(1.44, 0.25) - 1, within(1e-14));
        assertThat(trend.projected(5)).isEqualTo(199);
        assertThat(trend.getGrowthStillNeeded()).isEqualTo(Math.pow(200.0 / 144, 0.2) - 1, within(1e-14));
        assertThat(trend.shortfall(5)).isEqualTo(Math.rint(1e10 / 56) / 1e10);
        assertThat(trend.isReached()).isFalse();
    }

    @Test
    void valuesOfShorterPeriodsMakeTheYearsThatAreLookedBackOn() {
        PlanBuilder plan = PlanBuilder.plan(2015, 2025, Frequency.QUARTER)
                .indicator(indicator(ScoringMethod.TARGET_RATIO, Direction.UP)
                        .measured(Frequency.YEAR)
                        .accumulation(Accumulation.SUM))
                .measured(INDICATOR, "2018", 30)
                .measured(INDICATOR, "2019-Q1", 20)
                .measured(INDICATOR, "2019-Q3", 25);
        Trend trend = trend(plan, "2020-Q2");
        assertThat(trend.judged()).isEqualTo(Period.year(2019));
        assertThat(trend.getLatest()).isEqualTo(dated("2019", 45));
        assertThat(trend.getPrevious()).isEqualTo(dated("2018", 30));
    }

    @Test
    void whatIsNotKnownIsNoNumber() {
        PlanBuilder bare = PlanBuilder.plan(2015, 2025, Frequency.YEAR)
                .indicator(indicator(ScoringMethod.TARGET_RATIO, Direction.UP));
        for (Trend trend : new Trend[] {trend(bare, "2020"), trend(bare.measured(INDICATOR, "2020", 5), "2020")}) {
            assertThat(new double[] {
                        trend.getLastChange(),
                        trend.getLastImprovement(),
                        trend.meanChange(5),
                        trend.meanImprovement(5),
                        trend.growthOver(5),
                        trend.getCompoundGrowth(),
                        trend.getDirectedGrowth(),
                        trend.getGrowthNeeded(),
                        trend.getGrowthStillNeeded(),
                        trend.getGrowthRatio(),
                        trend.projected(5),
                        trend.shortfall(5),
                        trend.getYearsToGoal(),
                        trend.getYearsSinceBaseline()
                    })
                    .containsOnly(NONE);
            assertThat(trend.isReached()).isFalse();
            assertThat(trend.isSignChanged()).isFalse();
            assertThat(trend.getPrevious()).isEqualTo(Dated.NONE);
        }
    }

    @ParameterizedTest(name = "{0}: {1} after {2} → {3}")
    @CsvSource(textBlock = """
            UP,   12, 10, 2
            UP,   10, 12, -2
            DOWN, 10, 12, 2
            DOWN, 12, 10, -2
            DOWN, 10, 10, 0
            KEEP, 190, 180, 10
            KEEP, 210, 220, 10
            KEEP, 210, 205, -5
            KEEP, 200, 205, 0
            """)
    void anImprovementIsAChangeInTheWantedDirection(
            Direction direction, double latest, double before, double improvement) {
        PlanBuilder plan = yearly(direction).measured(INDICATOR, "2019", before).measured(INDICATOR, "2020", latest);
        assertThat(trend(plan, "2020").getLastImprovement()).isEqualTo(improvement);
        assertThat(trend(plan, "2020").meanImprovement(5)).isEqualTo(improvement);
    }

    @ParameterizedTest(name = "baseline {0}, limit {1} → {2}")
    @CsvSource(textBlock = """
            0,    100, 1
            50,   100, 0.9539290870
            -50,  100, 0.9539290870
            95,   100, 0.2036704944
            100,  100, 0
            105,  100, 0.2036704944
            150,  100, 0.9539290870
            200,  100, 1
            250,  100, 1
            0,    0,   1
            5,    0,   1
            50,   ,    1
            """)
    void nearItsNaturalLimitLittleRoomIsLeft(double baseline, @Nullable Double limit, double room) {
        PlanBuilder plan = PlanBuilder.plan(2015, 2025, Frequency.YEAR)
                .indicator(indicator(ScoringMethod.GROWTH_RATIO, Direction.UP)
                        .baseline("2015", baseline)
                        .naturalLimit(limit));
        assertThat(trend(plan, "2020").roomToLimit(4.44)).isEqualTo(room, within(1e-10));
    }

    @Property(tries = 200)
    void aBetterLatestValueNeverMakesAWorseTrend(
            @ForAll Direction direction,
            @ForAll @DoubleRange(min = 1, max = 300) double before,
            @ForAll @DoubleRange(min = 1, max = 300) double one,
            @ForAll @DoubleRange(min = 1, max = 300) double other,
            @ForAll @IntRange(min = 1, max = 8) int years) {
        if (direction == Direction.KEEP) {
            return;
        }
        boolean upwards = direction == Direction.UP;
        Trend worse = moved(direction, before, upwards ? Math.min(one, other) : Math.max(one, other));
        Trend better = moved(direction, before, upwards ? Math.max(one, other) : Math.min(one, other));
        assertThat(better.getGrowthRatio()).isGreaterThanOrEqualTo(worse.getGrowthRatio());
        assertThat(better.getDirectedGrowth()).isGreaterThanOrEqualTo(worse.getDirectedGrowth());
        assertThat(better.getLastImprovement()).isGreaterThanOrEqualTo(worse.getLastImprovement());
        assertThat(better.meanImprovement(years)).isEqualTo(better.getLastImprovement());
        assertThat(better.isReached()).isIn(true, worse.isReached());
    }

    private static Trend moved(Direction direction, double before, double latest) {
        return trend(yearly(direction).measured(INDICATOR, "2019", before).measured(INDICATOR, "2020", latest), "2020");
    }

    private static PlanBuilder yearly(Direction direction) {
        IndicatorBuilder indicator = indicator(ScoringMethod.BINARY, direction);
        return PlanBuilder.plan(2010, 2025, Frequency.YEAR)
                .indicator(indicator.baseline("2015", 90).horizon("2025", direction == Direction.DOWN ? 50 : 200));
    }

    private static Trend trend(PlanBuilder plan, String period) {
        return Verdicts.read(plan, period, null).trend();
    }

    private static Dated dated(String period, double value) {
        return new Dated(Period.parse(period), value);
    }
}
