package ec.atalaya.drawing;

import ec.atalaya.rules.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * A small line of scores.
 *
 * @param scores one a period; {@code NaN} where there is none, which leaves a gap
 * @param met the score that counts as met
 * @param tone of the last score
 * @param label what it tells; empty where words beside it do
 */
public record Sparkline(List<Double> scores, double met, Tone tone, String label) {

    private static final double WIDTH = 72;
    private static final double HEIGHT = 22;
    private static final double MARGIN = 3;
    /** A scale is no finer than this, or every tremble would look like a fall. */
    private static final double LEAST_SPAN = 0.3;

    public Sparkline {
        scores = List.copyOf(scores);
    }

    public Svg draw() {
        var svg = new SvgWriter("spark", WIDTH, HEIGHT).label(label);
        double low = known().min().orElse(met);
        double high = known().max().orElse(met);
        double bottom = Math.min(low, met);
        double span = Math.max(LEAST_SPAN, Math.max(high, met) - bottom);
        // What is left of the least span lies on both sides alike.
        double first = bottom - (span - (Math.max(high, met) - bottom)) / 2;
        double metY = y(met, first, span);
        svg.line(
                MARGIN,
                metY,
                WIDTH - MARGIN,
                metY,
                Style.line("met-mark", Token.LINE2, 1).dashed("2 2"));
        for (List<double[]> stretch : stretches(first, span)) {
            svg.polyline(stretch, Style.line("trend", Token.INK2, 1.4).round());
        }
        drawLast(svg, first, span);
        return svg.finish();
    }

    private DoubleStream known() {
        return scores.stream().mapToDouble(Double::doubleValue).filter(score -> !Double.isNaN(score));
    }

    private void drawLast(SvgWriter svg, double first, double span) {
        for (int period = scores.size() - 1; period >= 0; period--) {
            if (!scores.get(period).isNaN()) {
                Style dot = Style.filled(
                        "last " + Mark.classOf(tone), tone == Tone.NONE ? Token.NONE_EDGE : Token.fill(tone));
                svg.circle(x(period), y(scores.get(period), first, span), 3, dot.stroke(Token.SURFACE, 1));
                return;
            }
        }
    }

    private List<List<double[]>> stretches(double first, double span) {
        List<List<double[]>> stretches = new ArrayList<>();
        List<double[]> open = new ArrayList<>();
        for (int period = 0; period < scores.size(); period++) {
            double score = scores.get(period);
            if (!Double.isNaN(score)) {
                open.add(new double[] {x(period), y(score, first, span)});
            } else if (!open.isEmpty()) {
                stretches.add(open);
                open = new ArrayList<>();
            }
        }
        if (!open.isEmpty()) {
            stretches.add(open);
        }
        // A lone score between two gaps has no length: the round end of a short dash shows it.
        stretches.stream()
                .filter(stretch -> stretch.size() == 1)
                .forEach(stretch -> stretch.add(new double[] {stretch.get(0)[0] + 0.1, stretch.get(0)[1]}));
        return stretches;
    }

    private double x(int period) {
        return scores.size() == 1 ? WIDTH - MARGIN : MARGIN + (WIDTH - 2 * MARGIN) * period / (scores.size() - 1);
    }

    private static double y(double score, double first, double span) {
        return HEIGHT - MARGIN - (score - first) / span * (HEIGHT - 2 * MARGIN);
    }
}
