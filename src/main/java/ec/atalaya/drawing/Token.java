package ec.atalaya.drawing;

import ec.atalaya.rules.Tone;

/**
 * The colours of the light theme by their name in the style sheet. Pages take them from there, so that they follow the
 * theme; mails, documents and the attributes of drawings take them literally.
 */
public enum Token {
    BG("#F5F7F9"),
    SURFACE("#FFFFFF"),
    SUNKEN("#EBEFF3"),
    INK("#17202B"),
    INK2("#435061"),
    INK3("#586575"),
    LINE("#D6DCE3"),
    LINE2("#7C8896"),
    ACCENT("#1A4F8F"),
    EXPO("#6B3FA0"),
    EXPO_BG("#F0E9F8"),
    LINK_IDLE("#B4BDC8"),
    MET("#0E7C60"),
    MET_EDGE("#0E7C60"),
    MET_GLYPH("#FFFFFF"),
    MET_BG("#DDF3EA"),
    MET_TEXT("#08604A"),
    SHORT("#F2B134"),
    SHORT_EDGE("#8A5200"),
    SHORT_GLYPH("#3A2300"),
    SHORT_BG("#FFF2D3"),
    SHORT_TEXT("#774300"),
    OFF("#A91B2B"),
    OFF_EDGE("#A91B2B"),
    OFF_GLYPH("#FFFFFF"),
    OFF_BG("#FBE4E4"),
    OFF_TEXT("#8C1422"),
    NONE("#FFFFFF"),
    NONE_EDGE("#5F6B79"),
    NONE_GLYPH("#435061"),
    NONE_BG("#EDF0F3"),
    NONE_TEXT("#435061"),
    AHEAD("#0A5CA8"),
    AHEAD_EDGE("#0A5CA8"),
    AHEAD_GLYPH("#FFFFFF"),
    AHEAD_BG("#E2EEFA"),
    AHEAD_TEXT("#084A88"),
    CRITICAL("#5C1335"),
    CRITICAL_EDGE("#5C1335"),
    CRITICAL_GLYPH("#FFFFFF"),
    CRITICAL_BG("#F2DFE8"),
    CRITICAL_TEXT("#5C1335");

    private final String light;

    Token(String light) {
        this.light = light;
    }

    /** Its value in the light theme. */
    public String light() {
        return light;
    }

    /** The custom property that holds it in the style sheet. */
    public String property() {
        return "--" + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** What fills the mark of a tone. */
    public static Token fill(Tone tone) {
        return valueOf(tone.name());
    }

    /** What goes round the mark of a tone, and round a box in it. */
    public static Token edge(Tone tone) {
        return valueOf(tone.name() + "_EDGE");
    }

    /** What is drawn on the mark of a tone. */
    public static Token glyph(Tone tone) {
        return valueOf(tone.name() + "_GLYPH");
    }

    /** The faint ground of a tone. */
    public static Token tint(Tone tone) {
        return valueOf(tone.name() + "_BG");
    }

    /** Words on the faint ground of a tone. */
    public static Token text(Tone tone) {
        return valueOf(tone.name() + "_TEXT");
    }
}
