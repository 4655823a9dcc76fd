package ec.atalaya.measurement;

import java.util.Arrays;
import org.hipparchus.stat.descriptive.rank.Median;

/**
 * How far a value lies from the others of its series, measured so that one wild value does not hide itself:
 * {@code 0.6745 · (x - median) / MAD}, MAD the median of the absolute deviations from the median; 0.6745 makes it
 * comparable to standard deviations. Where more than half of the values are equal, MAD is 0, and 1.253314 times their
 * mean absolute deviation stands for it. B. Iglewicz and D. Hoaglin, "How to Detect and Handle Outliers", 1993, who take
 * a value for an outlier where the score is beyond 3.5 either way.
 *
 * @param median of the values
 * @param scale the standard deviation that fits them; 0 where all are equal
 */
public record ModifiedZScore(double median, double scale) {

    /** Beyond it a value is an outlier. */
    public static final double MARK = 3.5;

    /** Fewer other values tell nothing about what is usual. */
    public static final int LEAST_HISTORY = 5;

    private static final double NORMAL = 0.6745;
    private static final double MEAN_TO_DEVIATION = 1.253314;

    /** Of a series, in any order; the value in question may be one of them. */
    public static ModifiedZScore of(double[] values) {
        double median = new Median().evaluate(values);
        double[] deviations =
                Arrays.stream(values).map(value -> Math.abs(value - median)).toArray();
        double mad = new Median().evaluate(deviations);
        return new ModifiedZScore(median, mad > 0 ? mad / NORMAL : MEAN_TO_DEVIATION * mean(deviations));
    }

    /** Sorted first, so that the order in which values came changes no digit. */
    private static double mean(double[] deviations) {
        double[] sorted = deviations.clone();
        Arrays.sort(sorted);
        return Arrays.stream(sorted).average().orElse(0);
    }

    /** In standard deviations; 0 where all values are equal. */
    public double score(double value) {
        return scale == 0 ? 0 : (value - median) / scale;
    }

    /** Whether a value lies strangely far from the others. */
    public boolean isOutlier(double value) {
        return Math.abs(score(value)) > MARK;
    }
}
