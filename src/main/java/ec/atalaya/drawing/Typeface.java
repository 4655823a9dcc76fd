package ec.atalaya.drawing;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.GraphicsEnvironment;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A typeface that text is measured with, since nobody knows which one a page will be shown in. It is that of our
 * documents, and wider than that of our pages: what fits here fits there.
 */
enum Typeface {
    REGULAR("/liberation/LiberationSans-Regular.ttf"),
    BOLD("/liberation/LiberationSans-Bold.ttf");

    private static final String ELLIPSIS = "…";
    private static final FontRenderContext UNHINTED = new FontRenderContext(null, true, true);
    private static final float MEASURED_AT = 1000;

    private final String resource;
    private final Font font;
    /** Widths by code point, for letters of one pixel. */
    private final Map<Integer, Double> widths = new ConcurrentHashMap<>();

    Typeface(String resource) {
        this.resource = resource;
        try (InputStream file = Typeface.class.getResourceAsStream(resource)) {
            if (file == null) {
                throw new IllegalStateException("The typeface " + resource + " is not on the class path");
            }
            this.font = Font.createFont(Font.TRUETYPE_FONT, file).deriveFont(MEASURED_AT);
        } catch (IOException | FontFormatException broken) {
            throw new IllegalStateException("The typeface " + resource + " can't be read", broken);
        }
    }

    /** Where it lies on the class path. */
    String resource() {
        return resource;
    }

    /** Painters look for typefaces among those of the machine, which may lack these. */
    static void offerToDrawings() {
        GraphicsEnvironment machine = GraphicsEnvironment.getLocalGraphicsEnvironment();
        for (Typeface typeface : values()) {
            machine.registerFont(typeface.font);
        }
    }

    /** How wide a text is in letters of this size. */
    double width(String text, double size) {
        return text.codePoints().mapToDouble(this::width).sum() * size;
    }

    private double width(int point) {
        return widths.computeIfAbsent(point, this::measured);
    }

    /** A letter that the typeface lacks comes from another one, where none is wider than high. */
    private double measured(int point) {
        if (!font.canDisplay(point)) {
            return 1;
        }
        String letter = Character.toString(point);
        return font.createGlyphVector(UNHINTED, letter).getGlyphMetrics(0).getAdvanceX() / MEASURED_AT;
    }

    /** The text, or its beginning with an ellipsis where it is too wide. */
    String fit(String text, double size, double room) {
        if (width(text, size) <= room) {
            return text;
        }
        return beginning(text, size, room - width(ELLIPSIS, size)).strip() + ELLIPSIS;
    }

    private String beginning(String text, double size, double room) {
        int end = 0;
        double width = 0;
        while (end < text.length()) {
            int point = text.codePointAt(end);
            width += width(point) * size;
            if (width > room) {
                break;
            }
            end += Character.charCount(point);
        }
        return text.substring(0, end);
    }

    /** The text in at most so many lines, broken between words where it can be; the last one tells by an ellipsis that it goes on. */
    List<String> wrap(String text, double size, double room, int most) {
        List<String> lines = new ArrayList<>();
        String rest = text.strip();
        while (!rest.isEmpty()) {
            if (lines.size() == most - 1) {
                lines.add(fit(rest, size, room));
                break;
            }
            String line = firstLine(rest, size, room);
            lines.add(line.strip());
            rest = rest.substring(line.length()).strip();
        }
        return lines;
    }

    private String firstLine(String text, double size, double room) {
        if (width(text, size) <= room) {
            return text;
        }
        String most = beginning(text, size, room);
        int space = text.startsWith(" ", most.length()) ? most.length() : most.lastIndexOf(' ');
        if (space > 0) {
            return text.substring(0, space);
        }
        // A word as long as the line is broken anywhere, but at least one letter goes, or it would never end.
        return most.isEmpty() ? text.substring(0, text.offsetByCodePoints(0, 1)) : most;
    }
}
