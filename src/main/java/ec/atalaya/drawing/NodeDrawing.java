package ec.atalaya.drawing;

import ec.atalaya.rules.Tone;
import java.util.List;

/** Draws the nodes of a map: each a link whose name begins with what is to be seen on it. */
final class NodeDrawing {

    private static final double SIDE = 9;
    private static final double CODE_SIZE = 13;
    private static final double NAME_SIZE = 12.8;
    private static final double LINE_HEIGHT = 14.5;
    private static final double CODE_LEFT = 29;
    private static final double LONGEST_CODE = 72;
    private static final double BAR_HEIGHT = 5;
    private static final double BAR_END = 51;

    private final SvgWriter svg;
    private final double width;
    private final double height;
    private final MapWords words;
    private final MapOptions options;

    NodeDrawing(SvgWriter svg, double width, double height, MapWords words, MapOptions options) {
        this.svg = svg;
        this.width = width;
        this.height = height;
        this.words = words;
        this.options = options;
    }

    void draw(MapNode node, double x, double y, boolean dimmed) {
        boolean selected = node.code().equals(options.selected());
        String classes = "node " + Mark.classOf(node.tone()) + (dimmed ? " dim" : "") + (selected ? " selected" : "");
        svg.open("a").set("href", node.address()).set("aria-label", name(node));
        if (selected) {
            svg.set("aria-current", "true");
        }
        svg.open("g", Style.of(classes));
        svg.rect(x, y, width, height, 5, box(node.tone(), dimmed, selected));
        Mark.draw(svg, node.tone(), x + 8, y + 6, 16, dimmed);
        Token ink = dimmed ? Token.INK3 : Token.INK;
        drawHead(node, x, y, ink);
        List<String> lines = Typeface.REGULAR.wrap(node.name(), NAME_SIZE, width - 2 * SIDE, 2);
        for (int line = 0; line < lines.size(); line++) {
            svg.text(x + SIDE, y + 35 + line * LINE_HEIGHT, lines.get(line), Style.text("name", NAME_SIZE, ink));
        }
        if (node.isExposed() && !dimmed) {
            drawExposure(node, x, y + height);
        }
        svg.close().close();
    }

    private void drawHead(MapNode node, double x, double y, Token ink) {
        String code = Typeface.BOLD.fit(node.code(), CODE_SIZE, LONGEST_CODE);
        double room = width - CODE_LEFT - Typeface.BOLD.width(code, CODE_SIZE) - SIDE - 6;
        Style style = Style.text("code", CODE_SIZE, ink).bold();
        svg.text(x + CODE_LEFT, y + 19, code, style);
        svg.text(
                x + width - SIDE,
                y + 19,
                Typeface.BOLD.fit(node.scoreText(), CODE_SIZE, room),
                Style.text("score", CODE_SIZE, ink).bold().anchored("end"));
    }

    private void drawExposure(MapNode node, double x, double bottom) {
        double whole = width - SIDE - BAR_END;
        double filled = whole * Math.max(0, Math.min(1, node.exposure() / options.fullExposure()));
        svg.rect(x + SIDE, bottom - 11, whole, BAR_HEIGHT, 2, Style.filled("rail", Token.LINE));
        svg.rect(x + SIDE, bottom - 11, filled, BAR_HEIGHT, 2, Style.filled("exposure", Token.EXPO));
        svg.text(
                x + width - SIDE,
                bottom - 5,
                node.exposureText(),
                Style.text("amount", 12, Token.EXPO).bold().anchored("end"));
    }

    private String name(MapNode node) {
        String seen = node.code() + " " + node.scoreText() + " " + node.name();
        return node.isExposed()
                ? seen + " " + node.exposureText() + " · " + node.statusWord() + ", " + words.exposed()
                : seen + " · " + node.statusWord();
    }

    /** Only what asks for attention is tinted; what is met stays white. */
    private static Style box(Tone tone, boolean dimmed, boolean selected) {
        boolean tinted = tone == Tone.SHORT || tone == Tone.OFF || tone == Tone.CRITICAL;
        Style box = Style.filled("box", tinted && !dimmed ? Token.tint(tone) : Token.SURFACE)
                .dashed(tone == Tone.NONE ? "4 3" : null);
        if (selected) {
            return box.stroke(Token.INK, 2.5);
        }
        return box.stroke(dimmed ? Token.LINE : Token.edge(tone), 1);
    }
}
