package ec.atalaya.rules;

import ec.atalaya.document.Place;
import java.util.List;

/**
 * A rule as people speak of it.
 *
 * @param code what its name begins with, such as {@code ALE-02}; unique within a rule set
 * @param sentence the rest of its name, which says what it does
 * @param stage the stage that it belongs to
 * @param place the file and line where it stands
 * @param facts the simple names of the types that its conditions name, once each
 * @param asks what it asks of facts, in the order of its text and once each, such as {@code meanChange(5)}
 */
public record Rule(String code, String sentence, Stage stage, Place place, List<String> facts, List<String> asks) {

    public Rule {
        facts = List.copyOf(facts);
        asks = List.copyOf(asks);
    }

    /** A rule of which nobody wrote what it asks. */
    public Rule(String code, String sentence, Stage stage, Place place) {
        this(code, sentence, stage, place, List.of(), List.of());
    }

    /** Whether its conditions name facts of a type. */
    public boolean looksAt(Class<?> type) {
        return facts.contains(type.getSimpleName());
    }
}
