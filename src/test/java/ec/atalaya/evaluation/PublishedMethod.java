package ec.atalaya.evaluation;

import ec.atalaya.plan.Period;
import ec.atalaya.plan.Settled;
import ec.atalaya.rules.RuleSetFolder;
import ec.atalaya.rules.RulesInForce;
import ec.atalaya.rules.drools.DroolsRuleCompiler;
import java.nio.file.Path;
import java.util.Objects;

/** A published method of assessment, written as a rule set of its own. */
final class PublishedMethod {

    private final RulesInForce rules;

    PublishedMethod(String folder) {
        this.rules = RulesInForce.of(
                RuleSetFolder.read(Path.of("src", "test", "resources", "rulesets", folder))
                        .ruleSet(),
                new DroolsRuleCompiler(Path.of("target", "compiled-rules")));
    }

    PeriodResult judge(PlanBuilder plan, String period) {
        return evaluate(plan.request(period)).in(Period.parse(period)).orElseThrow();
    }

    Evaluation evaluate(EvaluationRequest request) {
        return new Evaluator(rules).evaluate(request);
    }

    /** Status and score of the indicator I, as tables of tests write them; the score empty where there is none. */
    String told(PlanBuilder plan, String period) {
        IndicatorVerdict verdict =
                Objects.requireNonNull(judge(plan, period).indicators().get("I"));
        return verdict.status() + " " + (verdict.hasScore() ? Settled.text(verdict.score()) : "");
    }
}
