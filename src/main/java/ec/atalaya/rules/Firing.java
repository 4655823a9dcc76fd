package ec.atalaya.rules;

import java.util.List;

/**
 * One conclusion, and what led to it.
 *
 * @param rule the rule that concluded
 * @param facts the facts that it matched, in the order of its patterns
 * @param conclusion what it concluded
 */
public record Firing(Rule rule, List<Object> facts, Object conclusion) {

    public Firing {
        facts = List.copyOf(facts);
    }
}
