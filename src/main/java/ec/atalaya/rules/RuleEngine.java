package ec.atalaya.rules;

import java.util.Collection;
import java.util.List;

/** A compiled rule set: facts in, conclusions with their explanation out. Safe for use by several threads. */
public interface RuleEngine {

    /** All rules, by stage and code. */
    List<Rule> rules();

    /** Whether any rule of a stage looks at facts of a type: what nobody looks at need not be worked out. */
    default boolean looksAt(Stage stage, Class<?> type) {
        return rules().stream().anyMatch(rule -> rule.stage() == stage && rule.looksAt(type));
    }

    /**
     * Runs the rules of one stage over these facts.
     *
     * @return what was concluded, in no particular order: whoever uses it decides by content, never by position
     * @throws RunawayRules if the rules fire without end
     */
    List<Firing> conclude(Stage stage, Collection<?> facts);
}
