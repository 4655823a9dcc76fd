package ec.atalaya.evaluation.scoring;

import ec.atalaya.plan.Settled;
import org.jspecify.annotations.Nullable;

/**
 * The range in which a value is accepted.
 *
 * @param lower minus infinity where it is open
 * @param upper infinity where it is open
 * @param slope how far beyond an edge the score reaches 0
 */
record AcceptedRange(double lower, double upper, double slope) {

    /** The range of a reading; null where it has none. */
    static @Nullable AcceptedRange of(Reading reading) {
        PeriodTarget target = reading.target();
        Double outer = reading.indicator().outerTolerance();
        if (target.isRange()) {
            double lower = target.lower() == null ? Double.NEGATIVE_INFINITY : target.lower();
            double upper = target.upper() == null ? Double.POSITIVE_INFINITY : target.upper();
            double half = Double.isInfinite(upper - lower) ? 0 : (upper - lower) / 2;
            return new AcceptedRange(lower, upper, outer == null ? half : outer);
        }
        Double inner = reading.indicator().tolerance();
        if (target.value() == null || inner == null) {
            return null;
        }
        double reach = outer == null ? 2 * inner : outer;
        return new AcceptedRange(target.value() - inner, target.value() + inner, reach - inner);
    }

    boolean holds(double value) {
        return beyond(value) == 0;
    }

    /** How far a value lies outside, settled as all numbers that are held against a mark. */
    double beyond(double value) {
        return Math.max(0, Settled.of(Math.max(lower - value, value - upper)));
    }
}
