package ec.atalaya.console;

import org.jspecify.annotations.Nullable;

/**
 * How a score moved since the period before.
 *
 * @param points the difference of two scores; {@code NaN} where either is missing
 */
record Change(double points) {

    /** Below half a percentage point nothing is said to move. */
    private static final double STABLE = 0.005;

    static Change between(@Nullable Double before, @Nullable Double now) {
        return new Change(before == null || now == null ? Double.NaN : now - before);
    }

    public boolean isKnown() {
        return !Double.isNaN(points);
    }

    /** The name of its arrow, and of the word that says the same: a score that rises is always for the better. */
    public String icon() {
        if (Math.abs(points) < STABLE) {
            return "same";
        }
        return points > 0 ? "up" : "down";
    }
}
