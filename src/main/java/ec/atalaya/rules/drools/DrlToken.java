package ec.atalaya.rules.drools;

import ec.atalaya.document.Place;

/**
 * One word, number, quoted text or sign of a file of rules.
 *
 * @param text as it stands in the file, with its quotes
 * @param place its first character
 * @param start where it begins, counted in characters from the beginning of the file
 */
record DrlToken(Kind kind, String text, Place place, int start) {

    enum Kind {
        WORD,
        NUMBER,
        TEXT,
        SIGN
    }

    int end() {
        return start + text.length();
    }

    boolean is(String other) {
        return kind != Kind.TEXT && text.equals(other);
    }

    boolean isWord() {
        return kind == Kind.WORD;
    }

    /** Whether it can name a type: those begin with a capital, and nothing else in a rule does. */
    boolean isTypeName() {
        return kind == Kind.WORD && Character.isUpperCase(text.codePointAt(0));
    }

    String withoutQuotes() {
        return kind == Kind.TEXT ? text.substring(1, text.length() - 1) : text;
    }
}
