package ec.atalaya.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Numbers as they are told: ten decimals, half to even. Marks are held against settled numbers, so that 0.85 reached by
 * any way of computing is 0.85, and nobody sees a figure other than the one that was judged.
 */
public final class Settled {

    private static final int DECIMALS = 10;
    private static final double SCALE = 1e10;
    /** Up to here a scaled number is a whole number that a double holds exactly. */
    private static final double EXACT = 1e5;

    private Settled() {}

    public static double of(double number) {
        if (Math.abs(number) < EXACT) {
            return Math.rint(number * SCALE) / SCALE + 0.0;
        }
        if (!Double.isFinite(number)) {
            return number;
        }
        return new BigDecimal(number).setScale(DECIMALS, RoundingMode.HALF_EVEN).doubleValue();
    }

    /** In plain digits: no exponent, no trailing zeros, no minus zero. */
    public static String text(double number) {
        BigDecimal settled = BigDecimal.valueOf(number)
                .setScale(DECIMALS, RoundingMode.HALF_EVEN)
                .stripTrailingZeros();
        return settled.signum() == 0 ? "0" : settled.toPlainString();
    }
}
