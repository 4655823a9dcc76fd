package ec.atalaya.rules.fact;

import ec.atalaya.plan.Period;
import ec.atalaya.plan.Settled;
import ec.atalaya.rules.table.Scope;

/**
 * An outside driver in one period: what the plan assumed of it, and what came. A number that is not known is
 * {@code NaN}.
 *
 * @param subject the driver and the period
 * @param standing what conclusions about it name; it has no status
 * @param name of the driver
 * @param unitOfMeasure empty where it has none
 * @param direction {@code UP} where more is good for the plan, {@code DOWN} where less is, {@code KEEP} where any move hurts
 * @param judged the period of the driver's own that is compared
 * @param assumed by the base scenario
 * @param actual what was measured
 * @param tolerance how far the one may lie from the other, in the driver's unit
 * @param left whether it lies further, on whichever side; never where either is missing
 * @param adverse whether what came lies on the bad side of what was assumed
 * @param periodsLeft for how many periods in a row it has been left, this one included; no further back than rules look
 */
public record OutsideDriver(
        Subject subject,
        Standing standing,
        String name,
        String unitOfMeasure,
        String direction,
        Period judged,
        double assumed,
        double actual,
        double tolerance,
        boolean left,
        boolean adverse,
        int periodsLeft) {

    /** Whether a row of a table holds for it: what lies outside is in no axis and no objective, so that of the plan does. */
    public boolean isIn(Scope scope) {
        return standing.isIn(scope);
    }

    public String getCode() {
        return subject.code();
    }

    public String getLevel() {
        return standing.level();
    }

    /** Whether nothing is known of what came. */
    public boolean isMissing() {
        return Double.isNaN(actual);
    }

    /** What came less what was assumed; {@code NaN} where either is missing. */
    public double getDifference() {
        return Settled.of(actual - assumed);
    }

    /** The same as a share of what was assumed; {@code NaN} where that is 0 or missing. */
    public double getShare() {
        return assumed == 0 ? Double.NaN : Settled.of((actual - assumed) / Math.abs(assumed));
    }
}
