package ec.atalaya.rules.fact;

import ec.atalaya.rules.table.Scope;

/**
 * An indicator in one period, with all that arithmetic knows of it. A number that is not known is {@code NaN}, which no
 * condition ever matches.
 *
 * @param subject the indicator and the period
 * @param position where in the plan it stands
 * @param unitOfMeasure empty where it has none
 * @param direction {@code UP}, {@code DOWN} or {@code KEEP}
 * @param critical whether its objective can be no better than it
 * @param assessed whether there is an attainment
 * @param reason why there is none; empty where there is one
 * @param value what was measured
 * @param target what the value is held against
 * @param baseline where the plan began
 * @param horizonTarget what the plan wants at its horizon
 * @param naturalLimit the best that can be
 * @param attainment 1 where the target is met; may lie above 1 and below 0
 * @param age of the value, in periods of the indicator's frequency
 * @param missing how many values of the period are due and not there
 * @param daysLate for how many days the first of them has been due; 0 where none is missing, and offline without a day
 * @param provisional whether any value in it is provisional
 * @param disputed whether sources differ about it
 * @param trend how it moves, and how it would have to move
 */
public record MeasuredIndicator(
        Subject subject,
        Position position,
        String unitOfMeasure,
        String direction,
        boolean critical,
        boolean assessed,
        String reason,
        double value,
        double target,
        double baseline,
        double horizonTarget,
        double naturalLimit,
        double attainment,
        int age,
        int missing,
        int daysLate,
        boolean provisional,
        boolean disputed,
        Trend trend) {

    /** Whether there is one number that the value is held against; a range is none. */
    public boolean isTargetKnown() {
        return !Double.isNaN(target);
    }

    /** Whether the value is as good as the target, or within the tolerance of one to keep; never where either is not known. */
    public boolean isTargetMet() {
        return trend.meets(value, target);
    }

    public boolean isIn(Scope scope) {
        return position.isIn(scope);
    }
}
