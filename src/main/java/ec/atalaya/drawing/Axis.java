package ec.atalaya.drawing;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A vertical axis with round numbers. */
final class Axis {

    private static final int WANTED = 5;

    private final double low;
    private final double high;
    private final double step;
    private final double top;
    private final double bottom;

    /** Spans these values between two heights of the picture. */
    Axis(double least, double most, double top, double bottom) {
        double spread = most > least ? most - least : Math.max(1, Math.abs(most) * 0.1);
        this.low = least - spread * 0.08 - (most > least ? 0 : spread / 2);
        this.high = most + spread * 0.08 + (most > least ? 0 : spread / 2);
        this.step = roundStep((high - low) / WANTED);
        this.top = top;
        this.bottom = bottom;
    }

    private static double roundStep(double rough) {
        double magnitude = Math.pow(10, Math.floor(Math.log10(rough)));
        double lead = rough / magnitude;
        return magnitude * (lead <= 1 ? 1 : lead <= 2 ? 2 : lead <= 5 ? 5 : 10);
    }

    /** The height of a value; whatever lies beyond the axis lies at its end. */
    double y(double value) {
        double within = Math.max(low, Math.min(high, value));
        return bottom - (within - low) / (high - low) * (bottom - top);
    }

    List<Double> marks() {
        List<Double> marks = new ArrayList<>();
        for (long mark = (long) Math.ceil(low / step); mark * step <= high; mark++) {
            marks.add(mark * step);
        }
        return marks;
    }

    /** As many decimals as the step has, and a minus that is one. */
    String text(double mark, Locale locale) {
        int decimals = Math.max(
                0,
                new BigDecimal(step, java.math.MathContext.DECIMAL32)
                        .stripTrailingZeros()
                        .scale());
        NumberFormat format = NumberFormat.getInstance(locale);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format.format(mark + 0.0).replace('-', '\u2212');
    }
}
