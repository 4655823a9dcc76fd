package ec.atalaya.evaluation;

import ec.atalaya.rules.RuleSetFolder;
import ec.atalaya.rules.RulesInForce;
import ec.atalaya.rules.drools.DroolsRuleCompiler;
import java.nio.file.Path;

/** The rule set that is shipped, compiled once for all tests. */
public final class DefaultRules {

    private static final RulesInForce IN_FORCE = RulesInForce.of(
            RuleSetFolder.read(Path.of("rules", "default")).ruleSet(),
            new DroolsRuleCompiler(Path.of("target", "compiled-rules")));

    private DefaultRules() {}

    public static RulesInForce inForce() {
        return IN_FORCE;
    }

    public static Evaluation evaluate(EvaluationRequest request) {
        return new Evaluator(IN_FORCE).evaluate(request);
    }
}
