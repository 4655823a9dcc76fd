package ec.atalaya.evaluation.scoring;

import ec.atalaya.plan.Direction;
import ec.atalaya.plan.Settled;
import org.jspecify.annotations.Nullable;

/** 1 where the target is met, else 0; in either direction the target itself is met. A range, or a value to keep with its tolerance, is met from edge to edge. */
final class BinaryScoring extends Scoring {

    @Override
    @Nullable
    Reason obstacle(Reading reading) {
        boolean range = reading.target().isRange() && reading.indicator().direction() == Direction.KEEP;
        return reading.target().value() == null && !range ? Reason.NO_TARGET : null;
    }

    @Override
    Outcome score(Reading reading, AccumulatedValue measured) {
        double value = measured.value();
        double told = Settled.of(value);
        double target = reading.periodTarget();
        return switch (reading.indicator().direction()) {
            case UP -> outcome(told >= target, "v ≥ T", value, target);
            case DOWN -> outcome(told <= target, "v ≤ T", value, target);
            case KEEP -> keep(reading, value, target);
        };
    }

    private static Outcome keep(Reading reading, double value, double target) {
        AcceptedRange range = AcceptedRange.of(reading);
        return range == null
                ? outcome(Settled.of(value) == target, "v = T", value, target)
                : outcome(range.holds(value), "v in range", value, target);
    }

    private static Outcome outcome(boolean met, String condition, double value, double target) {
        return new Attainment(
                met ? 1 : 0, target, Formula.of(condition + (met ? " → 1" : " fails → 0"), "v", value, "T", target));
    }
}
