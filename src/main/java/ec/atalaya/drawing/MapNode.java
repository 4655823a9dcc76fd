package ec.atalaya.drawing;

import ec.atalaya.rules.Tone;
import org.jspecify.annotations.Nullable;

/**
 * An objective on the map.
 *
 * @param code its code
 * @param name its name
 * @param row the code of its perspective; null where it has none
 * @param column the code of its axis
 * @param tone of its status
 * @param statusWord the word for its status
 * @param scoreText its score as it is shown, or why there is none
 * @param exposure 0 to 1
 * @param exposureText the exposure as it is shown; empty where it is too small to be shown
 * @param address where a click on it leads
 */
public record MapNode(
        String code,
        String name,
        @Nullable String row,
        String column,
        Tone tone,
        String statusWord,
        String scoreText,
        double exposure,
        String exposureText,
        String address) {

    boolean isExposed() {
        return !exposureText.isEmpty();
    }
}
