package ec.atalaya.rules;

import java.util.List;

/** Makes an engine out of rules. */
public interface RuleCompiler {

    /**
     * Checks and compiles.
     *
     * @param ruleSet the rule set's code, for messages
     * @param sources all files of rules of the set
     * @throws ec.atalaya.document.RefusedDocument if a rule is not well formed, uses what rules may not use, or does
     *     not compile; every fault that can be told at once is told, with file and line
     */
    RuleEngine compile(String ruleSet, List<RuleSource> sources);
}
