package ec.atalaya.evaluation.spreading;

import ec.atalaya.plan.Period;
import ec.atalaya.plan.Settled;
import java.util.List;

/**
 * What its causes threaten an objective with in one period. It never changes what was measured.
 *
 * @param objective the objective
 * @param period the period
 * @param deviation its own deviation, -1 to 1; {@code NaN} where it is not assessed
 * @param threat what its causes add up to, at least 0
 * @param relief what speaks against it, at least 0
 * @param contributions what each link into it brings, by cause
 */
public record Exposure(
        String objective,
        Period period,
        double deviation,
        double threat,
        double relief,
        List<Contribution> contributions) {

    public Exposure {
        contributions = List.copyOf(contributions);
    }

    /** {@code E = min(1, max(0, threat - relief))}, 0 to 1; the method's section 3. */
    public double unsettled() {
        return Math.min(1, Math.max(0, threat - relief));
    }

    /** The exposure as it is told. */
    public double value() {
        return Settled.of(unsettled());
    }

    /** What it passes on, {@code B = max(d, E, 0)}, 0 to 1; nothing where it is not assessed. */
    public double burden() {
        return Double.isNaN(deviation) ? 0 : Math.max(Math.max(deviation, unsettled()), 0);
    }

    /** How far it is ahead where it carries no burden, 0 to 1. */
    double advance() {
        return !Double.isNaN(deviation) && burden() == 0 ? Math.max(-deviation, 0) : 0;
    }

    /** The part of its burden that no cause explains: {@code d - E} where that is above 0. */
    public double ownPart() {
        return Double.isNaN(deviation) ? 0 : Math.max(0, Math.max(deviation, 0) - unsettled());
    }
}
