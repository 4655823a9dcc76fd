package ec.atalaya.drawing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Keeps the words on a chart apart from each other. */
final class Labels {

    private static final double SIZE = 12.5;
    private static final double LINE = 14;

    private final List<Spot> taken = new ArrayList<>();

    /** A box that something stands in. */
    record Spot(double left, double top, double right, double bottom) {

        boolean meets(Spot other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }
    }

    /** Words at the right edge. */
    record Edge(double wanted, String words, boolean bold) {}

    void take(Spot spot) {
        taken.add(spot);
    }

    /** Writes words centred on x at the first of these base lines where they meet nothing; nowhere if all are taken. */
    void write(SvgWriter svg, double x, List<Double> baselines, String words, Spot within) {
        double half = Typeface.REGULAR.width(words, SIZE) / 2;
        double middle = Math.max(within.left() + half, Math.min(x, within.right() - half));
        for (double baseline : baselines) {
            var spot = new Spot(middle - half - 2, baseline - 11, middle + half + 2, baseline + 3);
            boolean inside = spot.top() >= within.top() && spot.bottom() <= within.bottom();
            if (inside && taken.stream().noneMatch(spot::meets)) {
                taken.add(spot);
                svg.text(
                        middle,
                        baseline,
                        words,
                        Style.text("note", SIZE, Token.INK2).anchored("middle"));
                return;
            }
        }
    }

    /** Writes words one under the other at the right edge, each as near to its own height as the others let it. */
    static void writeEdge(SvgWriter svg, double x, double width, List<Edge> edges, double top, double bottom) {
        List<Edge> sorted = edges.stream()
                .filter(edge -> !edge.words().isEmpty())
                .sorted(Comparator.comparingDouble(Edge::wanted))
                .toList();
        double[] heights = apart(sorted, top, bottom);
        for (int edge = 0; edge < sorted.size(); edge++) {
            boolean bold = sorted.get(edge).bold();
            Typeface typeface = bold ? Typeface.BOLD : Typeface.REGULAR;
            Style style = Style.text(bold ? "edge strong" : "edge", SIZE, bold ? Token.INK : Token.INK2);
            String words = typeface.fit(sorted.get(edge).words(), SIZE, width);
            svg.text(x, heights[edge] + 4, words, bold ? style.bold() : style);
        }
    }

    /** Pushes down what is too near, and then up again what was pushed beyond the end. */
    private static double[] apart(List<Edge> sorted, double top, double bottom) {
        double[] heights = sorted.stream().mapToDouble(Edge::wanted).toArray();
        double free = top;
        for (int edge = 0; edge < heights.length; edge++) {
            heights[edge] = Math.max(heights[edge], free);
            free = heights[edge] + LINE;
        }
        double limit = bottom;
        for (int edge = heights.length - 1; edge >= 0; edge--) {
            heights[edge] = Math.min(heights[edge], limit);
            limit = heights[edge] - LINE;
        }
        return heights;
    }
}
