package ec.atalaya.plan;

import ec.atalaya.document.Place;
import org.jspecify.annotations.Nullable;

/**
 * Something outside the plan that drives its objectives, such as transfers or inflation. It is measured like an
 * indicator, but it is judged against what the plan assumed, never against a target.
 *
 * @param unitOfMeasure empty where it has none
 * @param direction {@code UP} where more is good for the plan, {@code DOWN} where less is, {@code KEEP} where any move hurts
 * @param tolerance how far reality may lie from what was assumed before the assumption counts as left
 * @param whole at which distance from what was assumed its deviation is whole
 * @param owner the unit that watches it; null where the plan names none
 * @param source whose values are believed first; empty where that is not said
 * @param place where it stands in the plan folder
 */
public record Driver(
        String code,
        String name,
        String unitOfMeasure,
        Direction direction,
        Accumulation accumulation,
        Frequency frequency,
        Distance tolerance,
        Distance whole,
        @Nullable String owner,
        String source,
        Place place)
        implements Measured {

    /**
     * The period of the driver's own that a period of the plan is judged on: that one itself, or the last of the driver's
     * that has ended by then where those are longer.
     */
    public Period judgedIn(Period evaluated) {
        return frequency.isLongerThan(evaluated.frequency())
                ? Period.lastEnded(frequency, evaluated.last())
                : evaluated;
    }

    /** How far a value lies on the bad side of another one, in the driver's unit; below 0 on the good side. */
    public double shortfall(double value, double reference) {
        return switch (direction) {
            case UP -> reference - value;
            case DOWN -> value - reference;
            case KEEP -> Math.abs(value - reference);
        };
    }

    /**
     * The deviation of a value from the reference, -1 to 1 as an objective's: above 0 on the bad side, 1 at the distance
     * where it is whole. {@code NaN} where either is.
     */
    public double deviation(double value, double reference) {
        double shortfall = shortfall(value, reference);
        double distance = whole.from(reference);
        if (Double.isNaN(shortfall) || shortfall == 0) {
            return shortfall;
        }
        return distance == 0 ? Math.signum(shortfall) : Math.max(-1, Math.min(1, shortfall / distance));
    }

    /** Whether a value lies further from what was assumed than is tolerated, on whichever side; never where either is missing. */
    public boolean hasLeft(double actual, double assumed) {
        return Settled.of(Math.abs(actual - assumed)) > Settled.of(tolerance.from(assumed));
    }
}
