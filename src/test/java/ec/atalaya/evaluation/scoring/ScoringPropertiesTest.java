package ec.atalaya.evaluation.scoring;

import static ec.atalaya.evaluation.scoring.Verdicts.INDICATOR;
import static ec.atalaya.evaluation.scoring.Verdicts.indicator;
import static org.assertj.core.api.Assertions.assertThat;

import ec.atalaya.evaluation.IndicatorBuilder;
import ec.atalaya.evaluation.PlanBuilder;
import ec.atalaya.plan.Accumulation;
import ec.atalaya.plan.Direction;
import ec.atalaya.plan.Frequency;
import ec.atalaya.plan.Period;
import ec.atalaya.plan.ScoringMethod;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.jspecify.annotations.Nullable;

/** What holds of scoring whatever the numbers are. */
class ScoringPropertiesTest {

    @Property
    void aBetterValueNeverAttainsLess(
            @ForAll ScoringMethod method,
            @ForAll Direction direction,
            @ForAll @DoubleRange(min = 1, max = 100) double baseline,
            @ForAll @DoubleRange(min = 1, max = 100) double target,
            @ForAll @DoubleRange(min = -200, max = 200) double one,
            @ForAll @DoubleRange(min = -200, max = 200) double other) {
        Assume.that(direction != Direction.KEEP && method != ScoringMethod.RANGE);
        Assume.that(direction == Direction.UP || method != ScoringMethod.PLAN_PROGRESS);
        Assume.that(direction == Direction.UP ? target > baseline : target < baseline);
        boolean upwards = direction == Direction.UP;
        Double worse =
                attainment(method, direction, baseline, target, upwards ? Math.min(one, other) : Math.max(one, other));
        Double better =
                attainment(method, direction, baseline, target, upwards ? Math.max(one, other) : Math.min(one, other));
        if (worse != null && better != null && !crossesTheTargetRatiosStep(method, direction, one, other)) {
            assertThat(better).isGreaterThanOrEqualTo(worse);
        }
    }

    /** Where less is better, T/v grows beyond all bounds towards 0, and is 2 from there on: so the contract has it. */
    private static boolean crossesTheTargetRatiosStep(
            ScoringMethod method, Direction direction, double one, double other) {
        return method == ScoringMethod.TARGET_RATIO && direction == Direction.DOWN && (one <= 0 || other <= 0);
    }

    private static @Nullable Double attainment(
            ScoringMethod method, Direction direction, double baseline, double target, double value) {
        PlanBuilder plan = PlanBuilder.plan(2020, 2025, Frequency.YEAR)
                .indicator(
                        indicator(method, direction).baseline("2019", baseline).horizon("2025", target))
                .target(INDICATOR, "2022", target, baseline, null, true)
                .measured(INDICATOR, "2021", baseline)
                .measured(INDICATOR, "2022", value);
        return Verdicts.judged(plan, "2022", null) instanceof Attainment attainment ? attainment.value() : null;
    }

    @Property
    void aRangeFallsWithTheDistanceFromItsCentre(
            @ForAll @DoubleRange(min = -100, max = 100) double centre,
            @ForAll @DoubleRange(min = 0, max = 50) double tolerance,
            @ForAll @DoubleRange(min = 0, max = 200) double near,
            @ForAll @DoubleRange(min = 0, max = 200) double further) {
        IndicatorBuilder range = indicator(ScoringMethod.RANGE, Direction.KEEP).tolerance(tolerance, 2 * tolerance + 1);
        double above = rangeScore(range, centre, centre + near);
        double below = rangeScore(range, centre, centre - near - further);
        assertThat(above).isBetween(0.0, 1.0).isGreaterThanOrEqualTo(below - 1e-9);
    }

    private static double rangeScore(IndicatorBuilder range, double centre, double value) {
        PlanBuilder plan = PlanBuilder.plan(2020, 2025, Frequency.YEAR)
                .indicator(range)
                .target(INDICATOR, "2022", centre)
                .measured(INDICATOR, "2022", value);
        return ((Attainment) Verdicts.judged(plan, "2022", null)).value();
    }

    @Property(tries = 300)
    void theOrderOfMeasurementsAndTargetsNeverMatters(
            @ForAll ScoringMethod method, @ForAll Accumulation accumulation, @ForAll long seed) {
        var random = new Random(seed);
        PlanBuilder plan = PlanBuilder.plan(2020, 2023, Frequency.QUARTER)
                .indicator(indicator(method, Direction.UP)
                        .accumulation(accumulation)
                        .tolerance(5.0, 20.0)
                        .baseline("2019", 10)
                        .horizon("2023", 80));
        List<String> periods = List.of("2020", "2020-S1", "2020-Q3", "2021-02", "2021-Q1", "2021-07", "2022-05-03");
        for (String period : periods) {
            if (random.nextBoolean()) {
                plan.measured(INDICATOR, period, random.nextInt(1000) / 10.0);
            }
            if (random.nextBoolean()) {
                plan.target(INDICATOR, period, random.nextInt(1000) / 10.0);
            }
        }
        for (Period period : plan.plan().profile().periods(Frequency.QUARTER)) {
            Outcome given = Verdicts.judged(plan, period.toString(), null);
            Outcome shuffled = Verdicts.judged(plan.shuffle(seed), period.toString(), null);
            assertThat(shuffled).isEqualTo(given);
        }
    }

    @Property
    void attainmentsAreNeverCapped(@ForAll @DoubleRange(min = -1000, max = 1000) double value) {
        PlanBuilder plan = PlanBuilder.plan(2020, 2025, Frequency.YEAR)
                .indicator(indicator(ScoringMethod.TARGET_RATIO, Direction.UP))
                .target(INDICATOR, "2022", 1.0)
                .measured(INDICATOR, "2022", value);
        assertThat(((Attainment) Verdicts.judged(plan, "2022", null)).value())
                .isCloseTo(value, org.assertj.core.data.Offset.offset(1e-9));
    }
}
