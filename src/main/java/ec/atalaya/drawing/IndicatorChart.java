package ec.atalaya.drawing;

import ec.atalaya.rules.Tone;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An indicator over time beside what was expected of it.
 *
 * @param points in the order of time, at least one
 * @param bands the areas of the statuses; none where the scale has no places on this axis
 * @param valueLabel what stands beside the last value
 * @param targetLabel what stands beside the last target
 * @param unit what follows the numbers of the axis, with the space before it; empty for none
 * @param locale in which the numbers of the axis are written
 * @param label what the chart tells as a whole
 */
public record IndicatorChart(
        List<Point> points,
        List<Area> bands,
        String valueLabel,
        String targetLabel,
        String unit,
        Locale locale,
        String label) {

    /**
     * One period.
     *
     * @param period as it is shown on the axis
     * @param value {@code NaN} where there is none
     * @param target {@code NaN} where there is none
     * @param provisional whether the value may still change
     * @param revision the value that was known before; null where it was never corrected
     * @param gapWords what is said where the value is missing; empty where another period says it
     */
    public record Point(
            String period,
            double value,
            double target,
            boolean provisional,
            @Nullable Revision revision,
            String gapWords) {}

    /**
     * What was known before a correction.
     *
     * @param value the old value
     * @param words as it is told
     */
    public record Revision(double value, String words) {}

    /**
     * Where values have a status.
     *
     * @param word the word for the status
     * @param lower the lower edge, period by period; {@code -Infinity} for the foot of the chart, {@code NaN} for none
     * @param upper the upper edge, period by period; {@code Infinity} for the top of the chart, {@code NaN} for none
     */
    public record Area(String word, Tone tone, List<Double> lower, List<Double> upper) {

        public Area {
            lower = List.copyOf(lower);
            upper = List.copyOf(upper);
        }
    }

    public IndicatorChart {
        points = List.copyOf(points);
        bands = List.copyOf(bands);
        if (points.isEmpty()) {
            throw new IllegalArgumentException("A chart needs a period");
        }
        for (Area band : bands) {
            if (band.lower().size() != points.size() || band.upper().size() != points.size()) {
                throw new IllegalArgumentException("The edges of " + band.word() + " miss periods");
            }
        }
    }

    public Svg draw() {
        return new ChartDrawing(this).draw();
    }
}
