package ec.atalaya.rules.drools;

import ec.atalaya.rules.Firing;
import ec.atalaya.rules.Rule;
import ec.atalaya.rules.RuleEngine;
import ec.atalaya.rules.RunawayRules;
import ec.atalaya.rules.Stage;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.kie.api.KieServices;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionConfiguration;
import org.kie.api.runtime.conf.KeepReferenceOption;

/** Runs compiled rules, each time in a session of its own. */
final class DroolsRuleEngine implements RuleEngine {

    private final List<Rule> rules;
    private final Map<Stage, StageRules> stages;
    private final Limits limits;
    private final KieSessionConfiguration session;

    DroolsRuleEngine(List<Rule> rules, Map<Stage, StageRules> stages, Limits limits) {
        this.rules = List.copyOf(rules);
        this.stages = Map.copyOf(stages);
        this.limits = limits;
        this.session = KieServices.get().newKieSessionConfiguration();
        // a session lives within one call: nobody else need know it. Leave ThreadSafeOption alone, though: without it
        // all sessions of a base, whatever their thread, share the array that hands facts to a consequence
        session.setOption(KeepReferenceOption.NO);
    }

    @Override
    public List<Rule> rules() {
        return rules;
    }

    @Override
    public List<Firing> conclude(Stage stage, Collection<?> facts) {
        StageRules stageRules = stages.get(stage);
        if (stageRules == null) {
            return List.of();
        }
        var trace = new Trace(stageRules.named(), limits, facts.size());
        KieSession working = stageRules.base().newKieSession(session, null);
        try {
            facts.forEach(working::insert);
            working.addEventListener(trace);
            working.fireAllRules(trace);
        } catch (RunawayRules e) {
            throw e;
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            throw new BrokenRule(stageRules, session).tell(e, trace, facts);
        } finally {
            working.dispose();
        }
        return Collections.unmodifiableList(trace.firings());
    }
}
