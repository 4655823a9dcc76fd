package ec.atalaya.cli;

import ec.atalaya.cli.TerminalColours.Paint;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Text whose parts may be painted: its width is known before colours add what nobody sees. */
record StyledText(List<Span> spans) {

    static final StyledText EMPTY = new StyledText(List.of());

    /**
     * A part in one colour.
     *
     * @param paint null for the terminal's own
     */
    record Span(String text, @Nullable Paint paint) {

        /** Names come from files: whatever in them would steer a terminal is shown as a space. */
        Span {
            text = text.replaceAll("\\p{Cntrl}", " ");
        }

        private Span part(int from, int to) {
            return new Span(text.substring(Math.max(from, 0), Math.min(to, text.length())), paint);
        }
    }

    StyledText {
        spans = List.copyOf(spans);
    }

    static StyledText of(String text) {
        return new StyledText(List.of(new Span(text, null)));
    }

    static StyledText of(String text, Paint paint) {
        return new StyledText(List.of(new Span(text, paint)));
    }

    static StyledText spaces(int count) {
        return of(" ".repeat(Math.max(count, 0)));
    }

    StyledText and(StyledText more) {
        List<Span> all = new ArrayList<>(spans);
        all.addAll(more.spans);
        return new StyledText(all);
    }

    StyledText and(String more) {
        return and(of(more));
    }

    /** With spaces behind it up to a width. */
    StyledText padded(int width) {
        return and(spaces(width - width()));
    }

    /** With spaces before it up to a width. */
    StyledText rightAligned(int width) {
        return spaces(width - width()).and(this);
    }

    String plain() {
        return spans.stream().map(Span::text).collect(Collectors.joining());
    }

    /** In columns of a terminal. */
    int width() {
        return plain().codePoints().map(StyledText::columns).sum();
    }

    String painted(TerminalColours colours) {
        return spans.stream()
                .map(span -> span.paint() == null || span.text().isBlank()
                        ? span.text()
                        : colours.paint(span.text(), span.paint()))
                .collect(Collectors.joining());
    }

    /** In lines no wider than that, broken at spaces; a word that is wider is broken where the line ends. */
    List<StyledText> wrapped(int width) {
        String plain = plain();
        List<StyledText> lines = new ArrayList<>();
        int from = 0;
        while (from < plain.length()) {
            int to = lineEnd(plain, from, width);
            lines.add(part(from, to));
            from = to;
            while (from < plain.length() && plain.charAt(from) == ' ') {
                from++;
            }
        }
        return lines.isEmpty() ? List.of(EMPTY) : lines;
    }

    private static int lineEnd(String plain, int from, int width) {
        int used = 0;
        int space = from;
        int at = from;
        while (at < plain.length()) {
            int character = plain.codePointAt(at);
            if (character == ' ') {
                space = at;
            }
            used += columns(character);
            if (used > width) {
                return space > from ? space : Math.max(at, from + Character.charCount(character));
            }
            at += Character.charCount(character);
        }
        return at;
    }

    private StyledText part(int from, int to) {
        List<Span> parts = new ArrayList<>();
        int start = 0;
        for (Span span : spans) {
            int end = start + span.text().length();
            if (end > from && start < to) {
                parts.add(span.part(from - start, to - start));
            }
            start = end;
        }
        return new StyledText(parts);
    }

    private static int columns(int character) {
        return switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
            default -> Character.isIdeographic(character) ? 2 : 1;
        };
    }
}
