package ec.atalaya.evaluation.scoring;

import org.jspecify.annotations.Nullable;

/**
 * The part of the way from baseline to target that was gone, {@code (v-b)/(T-b)}: a fraction, below 0 the wrong way, above 1
 * beyond the target. The signs of the numbers do not matter, nor does the direction: the target lies in it.
 */
final class BaselineProgress extends Scoring {

    @Override
    @Nullable
    Reason obstacle(Reading reading) {
        if (reading.target().value() == null) {
            return Reason.NO_TARGET;
        }
        if (reading.indicator().baseline() == null) {
            return Reason.NO_BASELINE;
        }
        return reading.periodTarget() == reading.baseline() ? Reason.TARGET_EQUALS_BASELINE : null;
    }

    @Override
    Outcome score(Reading reading, AccumulatedValue measured) {
        double baseline = reading.baseline();
        double target = reading.periodTarget();
        double value = measured.value();
        return new Attainment(
                (value - baseline) / (target - baseline),
                target,
                Formula.of("(v - b) / (T - b)", "v", value, "b", baseline, "T", target));
    }
}
