package ec.atalaya.console;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Numbers in one language's notation. Halves are rounded up, a minus sign is one and no hyphen, and zero has none. */
final class Figures {

    private static final String MINUS = "\u2212";

    private final DecimalFormatSymbols symbols;

    Figures(Locale locale) {
        symbols = DecimalFormatSymbols.getInstance(locale);
    }

    /** With exactly so many decimals. */
    String decimals(double number, int decimals) {
        return told(number, decimals, decimals == 0 ? "#,##0" : "#,##0." + "0".repeat(decimals));
    }

    /** With as many decimals as it has, but not more than that. */
    String upTo(double number, int decimals) {
        return told(number, decimals, "#,##0." + "#".repeat(decimals));
    }

    /** With a plus sign as well. */
    String signed(double number, int decimals) {
        String told = decimals(number, decimals);
        boolean isZero = told.equals(decimals(0, decimals));
        return number > 0 && !isZero ? "+" + told : told;
    }

    private String told(double number, int decimals, String pattern) {
        BigDecimal rounded = BigDecimal.valueOf(number).setScale(decimals, RoundingMode.HALF_UP);
        String digits = new DecimalFormat(pattern, symbols).format(rounded.abs());
        return rounded.signum() < 0 ? MINUS + digits : digits;
    }
}
