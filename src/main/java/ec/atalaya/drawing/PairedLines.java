package ec.atalaya.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;

/**
 * Two small lines, one above the other's time: a cause a lag earlier, and its effect. Each has the whole height from its
 * lowest to its highest, since what counts is whether they rise and fall together; dots stand where they were compared.
 *
 * @param points in the order of time
 * @param label what it tells; empty where words beside it do
 */
public record PairedLines(List<Point> points, String label) {

    private static final double WIDTH = 150;
    private static final double HEIGHT = 36;
    private static final double MARGIN = 4;

    /**
     * A period of the effect.
     *
     * @param cause its score a lag earlier; {@code NaN} where there is none
     * @param effect {@code NaN} where there is none
     * @param compared whether the two were compared
     */
    public record Point(double cause, double effect, boolean compared) {}

    public PairedLines {
        points = List.copyOf(points);
    }

    public Svg draw() {
        var svg = new SvgWriter("pair", WIDTH, HEIGHT).label(label);
        draw(
                svg,
                Point::cause,
                Style.line("cause", Token.INK2, 1.4).dashed("4 3").round(),
                "cause-dot",
                true);
        draw(svg, Point::effect, Style.line("effect", Token.INK, 1.6).round(), "effect-dot", false);
        return svg.finish();
    }

    private void draw(SvgWriter svg, ToDoubleFunction<Point> score, Style line, String dot, boolean hollow) {
        double low = known(score).min().orElse(0);
        double high = known(score).max().orElse(0);
        for (List<double[]> stretch : stretches(score, low, high)) {
            svg.polyline(stretch, line);
        }
        for (int at = 0; at < points.size(); at++) {
            if (points.get(at).compared()) {
                Style style = Style.filled(dot, hollow ? Token.SURFACE : Token.INK)
                        .stroke(hollow ? Token.INK2 : Token.INK, 1.2);
                svg.circle(x(at), y(score.applyAsDouble(points.get(at)), low, high), 2.2, style);
            }
        }
    }

    private DoubleStream known(ToDoubleFunction<Point> score) {
        return points.stream().mapToDouble(score).filter(one -> !Double.isNaN(one));
    }

    private List<List<double[]>> stretches(ToDoubleFunction<Point> score, double low, double high) {
        List<List<double[]>> stretches = new ArrayList<>();
        List<double[]> open = new ArrayList<>();
        for (int at = 0; at <= points.size(); at++) {
            double one = at < points.size() ? score.applyAsDouble(points.get(at)) : Double.NaN;
            if (!Double.isNaN(one)) {
                open.add(new double[] {x(at), y(one, low, high)});
            } else if (!open.isEmpty()) {
                stretches.add(open);
                open = new ArrayList<>();
            }
        }
        return stretches;
    }

    private double x(int at) {
        return points.size() == 1 ? WIDTH / 2 : MARGIN + (WIDTH - 2 * MARGIN) * at / (points.size() - 1);
    }

    /** A line that never moves lies in the middle. */
    private static double y(double score, double low, double high) {
        return high > low ? HEIGHT - MARGIN - (score - low) / (high - low) * (HEIGHT - 2 * MARGIN) : HEIGHT / 2;
    }
}
