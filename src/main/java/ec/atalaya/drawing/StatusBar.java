package ec.atalaya.drawing;

import ec.atalaya.rules.Tone;
import java.util.List;

/**
 * How many stand in each status, side by side.
 *
 * @param parts from best to worst; those with none are left out
 * @param label what it tells; empty where words beside it do
 */
public record StatusBar(List<Part> parts, String label) {

    private static final double WIDTH = 400;
    private static final double HEIGHT = 20;
    private static final double GAP = 2;
    private static final double LEAST = 18;
    private static final double SIZE = 12;

    /**
     * One status.
     *
     * @param count how many stand in it
     * @param text the count as it is shown
     */
    public record Part(Tone tone, int count, String text) {}

    public StatusBar {
        parts = parts.stream().filter(part -> part.count() > 0).toList();
    }

    public Svg draw() {
        var svg = new SvgWriter("status-bar", WIDTH, HEIGHT).label(label);
        int all = parts.stream().mapToInt(Part::count).sum();
        // Every status keeps a part that can be seen; what is left is shared by count.
        double shared = WIDTH - 1 - (parts.size() - 1) * GAP - parts.size() * LEAST;
        double x = 0.5;
        for (Part part : parts) {
            double width = LEAST + shared * part.count() / all;
            drawPart(svg, part, x, width);
            x += width + GAP;
        }
        return svg.finish();
    }

    private static void drawPart(SvgWriter svg, Part part, double x, double width) {
        Tone tone = part.tone();
        String toneClass = Mark.classOf(tone);
        Style block = Style.filled("block " + toneClass, Token.fill(tone))
                .stroke(Token.edge(tone), 1)
                .dashed(tone == Tone.NONE ? "3 2" : null);
        svg.rect(x + 0.5, 1, width - 1, HEIGHT - 2, 2, block);
        if (Typeface.BOLD.width(part.text(), SIZE) <= width - 4) {
            Style count =
                    Style.text("count " + toneClass, SIZE, Token.glyph(tone)).bold();
            svg.text(x + width / 2, HEIGHT - 5.5, part.text(), count.anchored("middle"));
        }
    }
}
