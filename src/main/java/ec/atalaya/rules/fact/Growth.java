package ec.atalaya.rules.fact;

/**
 * Yearly compound growth: {@code (to/from)^(1/years) - 1}, a fraction a year. After the progress measure of Open SDG
 * (methodology of Statistics Canada): a start or a target of 0 has no growth rate and counts as 0.001; between numbers of
 * different signs, or before time has passed, there is none.
 */
public final class Growth {

    private static final double NEXT_TO_NOTHING = 0.001;

    private Growth() {}

    /** {@code NaN} where there is no answer, or none that a number can hold. */
    static double between(double from, double to, double years) {
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
