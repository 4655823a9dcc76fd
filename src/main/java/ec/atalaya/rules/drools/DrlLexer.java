package ec.atalaya.rules.drools;

import ec.atalaya.document.Faults;
import ec.atalaya.document.Place;
import ec.atalaya.rules.RuleSource;
import ec.atalaya.rules.drools.DrlToken.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * Splits a file of rules into tokens and blanks its comments, so that what we check and what Drools compiles is the
 * same text. It knows fewer characters than Drools and Java do: what it does not know is refused, not guessed.
 */
final class DrlLexer {

    /** The longest first. Those that rules may not use are here too, to be named whole when they are refused. */
    private static final List<String> SIGNS = List.of(
            "->", "::", ":=", "++", "--", "+=", "-=", "*=", "/=", "==", "!=", "<=", ">=", "&&", "||", "(", ")", "[",
            "]", "{", "}", ",", ";", ":", ".", "=", "<", ">", "!", "+", "-", "*", "/", "%", "?", "#", "@");

    private final String file;
    private final String text;
    private final StringBuilder code;
    private final Faults faults;
    private final List<DrlToken> tokens = new ArrayList<>();
    private int at;
    private int line = 1;
    private int lineStart;

    private DrlLexer(RuleSource source, Faults faults) {
        this.file = source.name();
        this.text = source.text();
        this.code = new StringBuilder(text);
        this.faults = faults;
    }

    /**
     * What a file holds.
     *
     * @param code its text with every comment blanked, as long as the text itself and with the same lines
     */
    record Lexed(String code, List<DrlToken> tokens) {}

    static Lexed read(RuleSource source, Faults faults) {
        var lexer = new DrlLexer(source, faults);
        while (lexer.at < lexer.text.length()) {
            lexer.step();
        }
        return new Lexed(lexer.code.toString(), List.copyOf(lexer.tokens));
    }

    private void step() {
        char c = text.charAt(at);
        if (c == '\n' || c == '\r') {
            newLine(c);
        } else if (c == ' ' || c == '\t' || c == '\uFEFF' && at == 0) {
            blank(at, at + 1);
            at++;
        } else if (text.startsWith("//", at)) {
            comment(lineEnd(at));
        } else if (text.startsWith("/*", at)) {
            blockComment();
        } else if (c == '"' || c == '\'') {
            quoted(c);
        } else if (c >= '0' && c <= '9') {
            number();
        } else if (isWordPart(c)) {
            word();
        } else {
            sign(c);
        }
    }

    private void newLine(char c) {
        at += c == '\r' && text.startsWith("\r\n", at) ? 2 : 1;
        line++;
        lineStart = at;
    }

    private Place here() {
        return Place.at(file, line, at - lineStart + 1);
    }

    private void blank(int from, int to) {
        for (int i = from; i < to; i++) {
            char c = code.charAt(i);
            if (c != '\n' && c != '\r') {
                code.setCharAt(i, ' ');
            }
        }
    }

    private int lineEnd(int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return end;
    }

    private void comment(int end) {
        blank(at, end);
        at = end;
    }

    private void blockComment() {
        int end = text.indexOf("*/", at + 2);
        if (end < 0) {
            faults.error(here(), "rule.comment.open");
        }
        int stop = end < 0 ? text.length() : end + 2;
        blank(at, stop);
        while (at < stop) {
            char c = text.charAt(at);
            if (c == '\n' || c == '\r') {
                newLine(c);
            } else {
                at++;
            }
        }
    }

    private void quoted(char quote) {
        if (quote == '\'') {
            // Java takes them for single characters, which equal no text
            faults.error(here(), "rule.text.quote");
        }
        int end = at + 1;
        int stop = lineEnd(at);
        while (end < stop && text.charAt(end) != quote) {
            if (text.charAt(end) == '\\') {
                faults.error(Place.at(file, line, end - lineStart + 1), "rule.text.backslash");
                end++;
            }
            end++;
        }
        if (end >= stop) {
            faults.error(here(), "rule.text.open");
            at = stop;
        } else {
            take(Kind.TEXT, end + 1);
        }
    }

    private void number() {
        int end = digits(at);
        if (end + 1 < text.length() && text.charAt(end) == '.' && isDigit(end + 1)) {
            end = digits(end + 1);
        }
        while (end < text.length() && isWordPart(text.charAt(end))) {
            end++;
        }
        take(Kind.NUMBER, end);
    }

    private boolean isDigit(int index) {
        return text.charAt(index) >= '0' && text.charAt(index) <= '9';
    }

    private int digits(int from) {
        int end = from;
        while (end < text.length() && isDigit(end)) {
            end++;
        }
        return end;
    }

    /** Narrower than Java's identifiers, which allow characters that nobody sees. */
    private static boolean isWordPart(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '$';
    }

    private void word() {
        int end = at;
        while (end < text.length() && isWordPart(text.charAt(end))) {
            end++;
        }
        take(Kind.WORD, end);
    }

    private void sign(char c) {
        for (String sign : SIGNS) {
            if (text.startsWith(sign, at)) {
                take(Kind.SIGN, at + sign.length());
                return;
            }
        }
        String shown = c < ' ' || c > '~' ? String.format("U+%04X", (int) c) : String.valueOf(c);
        faults.error(here(), "rule.character", shown);
        at++;
    }

    private void take(Kind kind, int end) {
        tokens.add(new DrlToken(kind, text.substring(at, end), here(), at));
        at = end;
    }
}
