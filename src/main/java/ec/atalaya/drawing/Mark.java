package ec.atalaya.drawing;

import ec.atalaya.rules.Tone;
import java.util.Locale;

/** The mark of each tone on a square of 18: shape and glyph tell it apart where colour does not. */
enum Mark {
    MET("M1 9a8 8 0 1 0 16 0a8 8 0 1 0 -16 0z", "M5.3 9.4l2.6 2.6 4.9-5.6"),
    SHORT("M9 1.6L17 16.2H1z", "M9 7v4.2M9 13.6v.1"),
    OFF(
            "M3.6 1.2h10.8a2.4 2.4 0 0 1 2.4 2.4v10.8a2.4 2.4 0 0 1 -2.4 2.4h-10.8a2.4 2.4 0 0 1 -2.4 -2.4v-10.8"
                    + "a2.4 2.4 0 0 1 2.4 -2.4z",
            "M5.8 5.8l6.4 6.4M12.2 5.8l-6.4 6.4"),
    NONE("M1.2 9a7.8 7.8 0 1 0 15.6 0a7.8 7.8 0 1 0 -15.6 0z", "M5.8 9h6.4"),
    AHEAD("M9 .9l2.3 5 5.4.6-4 3.7 1.1 5.4L9 12.9l-4.8 2.7 1.1-5.4-4-3.7 5.4-.6z", "M6.4 8.6l1.9 1.9 3.3-3.7"),
    CRITICAL("M5.7 1h6.6L17 5.7v6.6L12.3 17H5.7L1 12.3V5.7z", "M6.7 5v4.6M6.7 12.8v.1M11.3 5v4.6M11.3 12.8v.1");

    private static final double SIDE = 18;

    private final String shape;
    private final String glyph;

    Mark(String shape, String glyph) {
        this.shape = shape;
        this.glyph = glyph;
    }

    static Mark of(Tone tone) {
        return valueOf(tone.name());
    }

    /** The class that a style sheet knows a tone by. */
    static String classOf(Tone tone) {
        return tone.name().toLowerCase(Locale.ROOT);
    }

    /** Draws the mark of a tone with its own colours. */
    static void draw(SvgWriter svg, Tone tone, double x, double y, double size) {
        draw(svg, tone, x, y, size, false);
    }

    /**
     * Draws the mark of a tone.
     *
     * @param dimmed only its outline, where others stand out
     */
    static void draw(SvgWriter svg, Tone tone, double x, double y, double size, boolean dimmed) {
        svg.open("g", Style.of("mark " + classOf(tone)));
        String scale = SvgWriter.number(size / SIDE, 4);
        svg.set("transform", "translate(" + SvgWriter.number(x) + " " + SvgWriter.number(y) + ") scale(" + scale + ")");
        Mark mark = of(tone);
        Token fill = dimmed ? Token.SURFACE : Token.fill(tone);
        Token edge = dimmed ? Token.LINE2 : Token.edge(tone);
        Token glyph = dimmed ? Token.LINE2 : Token.glyph(tone);
        svg.path(mark.shape, shapeStyle(tone).fill(fill).stroke(edge, 1.4).round());
        svg.path(mark.glyph, Style.line("i-g", glyph, 2.1).round());
        svg.close();
    }

    String shape() {
        return shape;
    }

    String glyph() {
        return glyph;
    }

    private static Style shapeStyle(Tone tone) {
        return tone == Tone.NONE ? Style.of("i-f i-dash").dashed("2.6 2") : Style.of("i-f");
    }
}
