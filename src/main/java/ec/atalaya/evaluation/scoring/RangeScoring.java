package ec.atalaya.evaluation.scoring;

import org.jspecify.annotations.Nullable;

/**
 * 1 inside the accepted range, falling in a straight line to 0 at the outer tolerance: {@code 1 - x/w}, x how far the value
 * lies beyond the edge and w how far beyond it the score reaches 0, both in the unit of measure. Never above 1 or below 0.
 */
final class RangeScoring extends Scoring {

    @Override
    @Nullable
    Reason obstacle(Reading reading) {
        return AcceptedRange.of(reading) == null ? Reason.NO_TARGET : null;
    }

    @Override
    Outcome score(Reading reading, AccumulatedValue measured) {
        AcceptedRange range = AcceptedRange.of(reading);
        if (range == null) {
            return new NotAssessed(Reason.NO_TARGET);
        }
        double value = measured.value();
        double beyond = range.beyond(value);
        double target = reading.periodTarget();
        if (beyond == 0) {
            return new Attainment(
                    1, target, Formula.of("a ≤ v ≤ z → 1", "a", range.lower(), "v", value, "z", range.upper()));
        }
        if (beyond >= range.slope()) {
            return new Attainment(0, target, Formula.of("x ≥ w → 0", "x", beyond, "w", range.slope()));
        }
        return new Attainment(
                1 - beyond / range.slope(), target, Formula.of("1 - x / w", "x", beyond, "w", range.slope()));
    }
}
