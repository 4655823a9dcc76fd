package ec.atalaya.evaluation.scoring;

import ec.atalaya.plan.Settled;

/**
 * How far a target is met.
 *
 * @param value a fraction: 1 is the target met; may lie above 1 and below 0, and is never capped
 * @param target what the value was held against; {@code NaN} where that is a range
 * @param formula how it was computed
 */
public record Attainment(double value, double target, Formula formula) implements Outcome {

    public Attainment {
        value = Settled.of(value);
    }
}
