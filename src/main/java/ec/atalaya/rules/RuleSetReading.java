package ec.atalaya.rules;

import ec.atalaya.document.Fault;
import java.util.List;

/**
 * A rule set that was read, and what its authors should know of it.
 *
 * @param warnings what looks odd but can be used
 */
public record RuleSetReading(RuleSet ruleSet, List<Fault> warnings) {

    public RuleSetReading {
        warnings = List.copyOf(warnings);
    }
}
