package ec.atalaya.cli;

import ec.atalaya.cli.TerminalColours.Paint;
import java.io.PrintWriter;

/** Where a scoreboard is written: nothing on it is wider than the page. */
final class Page {

    /** Narrower than this, words would be broken and figures torn from what they belong to. */
    static final int NARROWEST = 60;

    /** For whom the width is not known. */
    static final int USUAL = 100;

    private static final int INDENT = 2;

    private final PrintWriter out;
    private final TerminalColours colours;
    private final int width;

    Page(PrintWriter out, TerminalColours colours, int width) {
        this.out = out;
        this.colours = colours;
        this.width = Math.max(width, NARROWEST);
    }

    int width() {
        return width;
    }

    void blank() {
        out.println();
    }

    void rule(String stroke) {
        out.println(colours.paint(stroke.repeat(width), Paint.FAINT));
    }

    void heading(String title) {
        blank();
        StyledText text = StyledText.of(title, Paint.STRONG);
        text.wrapped(width).forEach(this::print);
    }

    /** A paragraph from the edge. */
    void paragraph(StyledText text) {
        text.wrapped(width).forEach(this::print);
    }

    /** A paragraph moved in so many steps. */
    void paragraph(int steps, StyledText text) {
        hanging(StyledText.spaces(steps * INDENT), text);
    }

    /** One of several: its later lines stand further in than its first. */
    void item(int steps, StyledText text) {
        int indent = steps * INDENT;
        if (indent + text.width() <= width) {
            paragraph(steps, text);
            return;
        }
        int from = indent;
        for (StyledText line : text.wrapped(width - indent - INDENT)) {
            print(StyledText.spaces(from).and(line));
            from = indent + INDENT;
        }
    }

    void paragraph(int steps, String text) {
        paragraph(steps, StyledText.of(text));
    }

    /** What leads stands before the first line; the others begin below the text. */
    void hanging(StyledText lead, StyledText text) {
        StyledText before = lead;
        for (StyledText line : text.wrapped(width - lead.width())) {
            print(before.and(line));
            before = StyledText.spaces(lead.width());
        }
    }

    /** One line that is known to fit. */
    void row(StyledText line) {
        print(line);
    }

    private void print(StyledText line) {
        out.println(line.painted(colours).stripTrailing());
    }
}
