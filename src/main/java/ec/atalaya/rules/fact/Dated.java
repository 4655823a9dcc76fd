package ec.atalaya.rules.fact;

import ec.atalaya.plan.Period;
import org.jspecify.annotations.Nullable;

/**
 * A number and the period that it stands for.
 *
 * @param period null where it is not said, or there is no number
 * @param value in the indicator's unit of measure; {@code NaN} where there is none
 */
public record Dated(@Nullable Period period, double value) {

    /** No number at all. */
    public static final Dated NONE = new Dated(null, Double.NaN);

    /** Whether there is a number. */
    public boolean isKnown() {
        return !Double.isNaN(value);
    }

    /** Whether there is a number and it is said for when. */
    public boolean isDated() {
        return isKnown() && period != null;
    }

    /** The calendar year of the period; 0 where there is none. */
    public int getYear() {
        return period == null ? 0 : period.year();
    }

    /** Years from the other's period to this one's; {@code NaN} where either is not dated. */
    double yearsSince(Dated other) {
        return period == null || other.period == null ? Double.NaN : period.yearsSince(other.period);
    }
}
