package ec.atalaya.plan;

/**
 * Yearly compound growth: {@code (to/from)^(1/years) - 1}, a fraction a year. After the progress measure of Open SDG
 * (methodology of Statistics Canada): a start or a target of 0 has no growth rate and counts as 0.001; between numbers of
 * different signs, or before time has passed, there is none.
 */
public final class Growth {

    private static final double NEXT_TO_NOTHING = 0.001;

    /** Fractions a year are small, and are divided by small fractions: they need more decimals than what they score. */
    private static final double SCALE = 1e14;

    private static final double EXACT = 10;

    private Growth() {}

    /** Without the last digits, in which ways of computing differ: 14 decimals, or ten of what is no small fraction. */
    public static double settled(double growth) {
        return Math.abs(growth) < EXACT ? Math.rint(growth * SCALE) / SCALE + 0.0 : Settled.of(growth);
    }

    /** {@code NaN} where there is no answer, or none that a number can hold. */
    public static double between(double from, double to, double years) {
        double start = something(from);
        if (!(years > 0) || !(to / start >= 0)) {
            return Double.NaN;
        }
        double growth = Math.pow(to / start, 1 / years) - 1;
        return Double.isFinite(growth) ? growth : Double.NaN;
    }

    /** What a start or a target of 0 counts as. */
    public static double something(double number) {
        return number == 0 ? NEXT_TO_NOTHING : number;
    }
}
