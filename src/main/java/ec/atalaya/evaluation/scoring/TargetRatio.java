package ec.atalaya.evaluation.scoring;

import ec.atalaya.plan.Direction;
import org.jspecify.annotations.Nullable;

/**
 * {@code v/T} where more is better or the value should stay; {@code T/v} where less is better, and 2 where a value of 0 or
 * below stands against a positive target. A target of 0 can only be met or missed, and only where less is better.
 */
class TargetRatio extends Scoring {

    /** What a value at or below 0 attains of a positive target where less is better. */
    static final double TWICE_AS_GOOD = 2;

    @Override
    @Nullable
    Reason obstacle(Reading reading) {
        Double target = reading.target().value();
        boolean down = reading.indicator().direction() == Direction.DOWN;
        return target == null || (target == 0 && !down) ? Reason.NO_TARGET : null;
    }

    @Override
    Outcome score(Reading reading, AccumulatedValue measured) {
        double target = reading.periodTarget();
        double value = measured.value();
        if (target < 0) {
            return new NotAssessed(Reason.NEGATIVE_TARGET);
        }
        if (reading.indicator().direction() != Direction.DOWN) {
            return new Attainment(value / target, target, Formula.of("v / T", "v", value, "T", target));
        }
        return target == 0 ? metOrMissed(value) : down(value, target);
    }

    Attainment down(double value, double target) {
        if (value <= 0) {
            return new Attainment(TWICE_AS_GOOD, target, Formula.of("v ≤ 0 < T → 2", "v", value, "T", target));
        }
        return new Attainment(target / value, target, Formula.of("T / v", "T", target, "v", value));
    }

    private static Attainment metOrMissed(double value) {
        return value <= 0
                ? new Attainment(1, 0, Formula.of("v ≤ T = 0 → 1", "v", value))
                : new Attainment(0, 0, Formula.of("v > T = 0 → 0", "v", value));
    }
}
