package ec.atalaya.console;

import ec.atalaya.rules.Tone;
import java.util.Locale;

/**
 * A status as it is shown: colour and shape by its tone, and always its word.
 *
 * @param word in the reader's language
 */
record StatusMark(Tone tone, String word) {

    /** How the style sheet and the sprite name the tone. */
    public String css() {
        return tone.name().toLowerCase(Locale.ROOT);
    }
}
