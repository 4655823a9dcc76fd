package ec.atalaya.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Draws an indicator's chart: labels stand at the lines themselves, so that no legend is needed. */
final class ChartDrawing {

    private static final double WIDTH = 880;
    private static final double HEIGHT = 250;
    private static final double TOP = 14;
    private static final double BOTTOM = 220;
    private static final double LEAST_EDGE = 100;
    private static final double MOST_EDGE = 260;
    private static final double SIZE = 12.5;
    private static final double DOT = 3.6;
    private static final double ALONE = 5;

    private final IndicatorChart chart;
    private final List<IndicatorChart.Point> points;
    private final Axis axis;
    private final double left;
    private final double right;
    private final Labels labels = new Labels();

    ChartDrawing(IndicatorChart chart) {
        this.chart = chart;
        this.points = chart.points();
        this.axis = new Axis(all().min().orElse(0), all().max().orElse(1), TOP, BOTTOM);
        this.left = axis.marks().stream()
                        .mapToDouble(mark -> Typeface.REGULAR.width(markText(mark), SIZE))
                        .max()
                        .orElse(0)
                + 12;
        this.right = WIDTH - 10 - edgeWidth();
    }

    /** How wide the words at the right edge are, within reason. */
    private double edgeWidth() {
        double widest = Stream.concat(
                        Stream.of(chart.valueLabel(), chart.targetLabel()),
                        chart.bands().stream().map(IndicatorChart.Area::word))
                .mapToDouble(words -> Typeface.BOLD.width(words, SIZE))
                .max()
                .orElse(0);
        return Math.max(LEAST_EDGE, Math.min(MOST_EDGE, widest + 1));
    }

    private DoubleStream all() {
        return points.stream()
                .flatMapToDouble(point -> DoubleStream.of(
                        point.value(),
                        point.target(),
                        point.revision() == null ? Double.NaN : point.revision().value()))
                .filter(Double::isFinite);
    }

    Svg draw() {
        var svg = new SvgWriter("chart", WIDTH, HEIGHT).label(chart.label());
        chart.bands().forEach(band -> drawBand(svg, band));
        drawAxes(svg);
        for (List<double[]> stretch : stretches(IndicatorChart.Point::target)) {
            svg.polyline(stretch, Style.line("target", Token.INK2, 1.6).dashed("5 4"));
        }
        for (List<double[]> stretch : stretches(IndicatorChart.Point::value)) {
            svg.polyline(stretch, Style.line("value", Token.ACCENT, 2.4).round());
        }
        drawPoints(svg);
        drawNotes(svg);
        drawEdge(svg);
        return svg.finish();
    }

    private String markText(double mark) {
        return axis.text(mark, chart.locale()) + chart.unit();
    }

    private double x(int period) {
        return points.size() == 1 ? (left + right) / 2 : left + (right - left) * period / (points.size() - 1);
    }

    private double bandHeight(double edge) {
        return edge == Double.POSITIVE_INFINITY ? TOP : edge == Double.NEGATIVE_INFINITY ? BOTTOM : axis.y(edge);
    }

    private void drawBand(SvgWriter svg, IndicatorChart.Area band) {
        List<double[]> outline = new ArrayList<>();
        List<double[]> back = new ArrayList<>();
        for (int period = 0; period < points.size(); period++) {
            double lower = band.lower().get(period);
            double upper = band.upper().get(period);
            if (!Double.isNaN(lower) && !Double.isNaN(upper)) {
                outline.add(new double[] {x(period), bandHeight(upper)});
                back.add(0, new double[] {x(period), bandHeight(lower)});
            }
        }
        outline.addAll(back);
        if (outline.size() >= 4) {
            svg.polygon(outline, Style.filled("area " + Mark.classOf(band.tone()), Token.tint(band.tone())));
        }
    }

    private void drawAxes(SvgWriter svg) {
        for (double mark : axis.marks()) {
            double y = axis.y(mark);
            svg.line(left, y, right, y, Style.line("axis", Token.LINE, 1));
            svg.text(
                    left - 6,
                    y + 4,
                    markText(mark),
                    Style.text("axis-text", SIZE, Token.INK2).anchored("end"));
        }
        double widest = points.stream()
                .mapToDouble(point -> Typeface.REGULAR.width(point.period(), SIZE))
                .max()
                .orElse(0);
        double pitch = points.size() < 2 ? right : (right - left) / (points.size() - 1);
        int every = Math.max(1, (int) Math.ceil((widest + 8) / pitch));
        Style style = Style.text("axis-text", SIZE, Token.INK2).anchored("middle");
        for (int period = points.size() - 1; period >= 0; period -= every) {
            svg.text(x(period), HEIGHT - 8, points.get(period).period(), style);
        }
    }

    /** The stretches of a line between its gaps. */
    private List<List<double[]>> stretches(ToDoubleFunction<IndicatorChart.Point> what) {
        List<List<double[]>> stretches = new ArrayList<>();
        List<double[]> open = new ArrayList<>();
        for (int period = 0; period < points.size(); period++) {
            double value = what.applyAsDouble(points.get(period));
            if (Double.isNaN(value)) {
                open = new ArrayList<>();
                continue;
            }
            if (open.isEmpty()) {
                stretches.add(open);
            }
            open.add(new double[] {x(period), axis.y(value)});
        }
        // One that stands alone is a short stroke, or it would have no length.
        stretches.stream().filter(stretch -> stretch.size() == 1).forEach(stretch -> {
            double[] alone = stretch.get(0);
            stretch.set(0, new double[] {alone[0] - ALONE, alone[1]});
            stretch.add(new double[] {alone[0] + ALONE, alone[1]});
        });
        return stretches;
    }

    private void drawPoints(SvgWriter svg) {
        for (int period = 0; period < points.size(); period++) {
            IndicatorChart.Point point = points.get(period);
            if (!Double.isNaN(point.value())) {
                double x = x(period);
                double y = axis.y(point.value());
                Style dot = point.provisional()
                        ? Style.filled("point provisional", Token.SURFACE)
                        : Style.filled("point", Token.ACCENT);
                svg.circle(x, y, DOT, dot.stroke(Token.ACCENT, 2));
                labels.take(new Labels.Spot(x - 6, y - 6, x + 6, y + 6));
            }
            if (point.revision() != null) {
                drawRing(svg, point, point.revision(), x(period));
            }
        }
    }

    private void drawRing(SvgWriter svg, IndicatorChart.Point point, IndicatorChart.Revision revision, double x) {
        double y = axis.y(revision.value());
        Style dotted = Style.line("revision", Token.INK3, 1.2).dashed("2 2");
        svg.circle(x, y, DOT + 0.4, dotted);
        labels.take(new Labels.Spot(x - 5, y - 5, x + 5, y + 5));
        if (!Double.isNaN(point.value()) && Math.abs(axis.y(point.value()) - y) > 2 * DOT + 1) {
            double towards = Math.signum(axis.y(point.value()) - y);
            svg.line(x, y + towards * (DOT + 0.4), x, axis.y(point.value()) - towards * DOT, dotted);
        }
    }

    private void drawNotes(SvgWriter svg) {
        var within = new Labels.Spot(left, TOP, right, BOTTOM);
        for (int period = 0; period < points.size(); period++) {
            IndicatorChart.Point point = points.get(period);
            if (point.revision() != null) {
                double y = axis.y(point.revision().value());
                labels.write(
                        svg,
                        x(period),
                        List.of(y - 9, y + 18, y - 23, y + 32, y - 37),
                        point.revision().words(),
                        within);
            }
            if (!point.gapWords().isEmpty()) {
                labels.write(svg, x(period), List.of(BOTTOM - 6, BOTTOM - 20, BOTTOM - 34), point.gapWords(), within);
            }
        }
    }

    private void drawEdge(SvgWriter svg) {
        List<Labels.Edge> edges = new ArrayList<>();
        lastOf(IndicatorChart.Point::target).ifPresent(y -> edges.add(new Labels.Edge(y, chart.targetLabel(), true)));
        lastOf(IndicatorChart.Point::value).ifPresent(y -> edges.add(new Labels.Edge(y, chart.valueLabel(), true)));
        for (IndicatorChart.Area band : chart.bands()) {
            double lower = band.lower().get(points.size() - 1);
            double upper = band.upper().get(points.size() - 1);
            if (!Double.isNaN(lower) && !Double.isNaN(upper)) {
                edges.add(new Labels.Edge((bandHeight(lower) + bandHeight(upper)) / 2, band.word(), false));
            }
        }
        Labels.writeEdge(svg, right + 8, edgeWidth(), edges, TOP + 4, BOTTOM - 4);
    }

    private java.util.OptionalDouble lastOf(ToDoubleFunction<IndicatorChart.Point> what) {
        return IntStream.iterate(points.size() - 1, period -> period >= 0, period -> period - 1)
                .mapToDouble(period -> what.applyAsDouble(points.get(period)))
                .filter(value -> !Double.isNaN(value))
                .map(axis::y)
                .findFirst();
    }
}
