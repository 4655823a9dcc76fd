package ec.atalaya.rules;

/**
 * A rule set that can judge: what it says, and its rules compiled.
 *
 * @param set tables, scale and marks
 * @param engine its rules
 */
public record RulesInForce(RuleSet set, RuleEngine engine) {

    public static RulesInForce of(RuleSet set, RuleCompiler compiler) {
        return new RulesInForce(set, compiler.compile(set.code(), set.sources()));
    }
}
