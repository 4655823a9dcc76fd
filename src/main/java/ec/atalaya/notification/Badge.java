package ec.atalaya.notification;

import ec.atalaya.rules.Tone;

/**
 * A status as mails show it: always with its word, in HTML on a ground of its tone, in plain text with a mark.
 *
 * @param ground and ink, edge: colours of the light theme, as literal values since mail programs know no others
 */
record Badge(String word, String mark, String ground, String ink, String edge) {

    static Badge of(Tone tone, String word) {
        return switch (tone) {
            case AHEAD -> new Badge(word, "[ok]", "#E2EEFA", "#084A88", "#0A5CA8");
            case MET -> new Badge(word, "[ok]", "#DDF3EA", "#08604A", "#0E7C60");
            case SHORT -> new Badge(word, "[!]", "#FFF2D3", "#774300", "#8A5200");
            case OFF -> new Badge(word, "[x]", "#FBE4E4", "#8C1422", "#A91B2B");
            case CRITICAL -> new Badge(word, "[x]", "#F2DFE8", "#5C1335", "#5C1335");
            case NONE -> new Badge(word, "[-]", "#EDF0F3", "#435061", "#5F6B79");
        };
    }

    /** {@code [x] Con problemas}. */
    String marked() {
        return mark + " " + word;
    }
}
