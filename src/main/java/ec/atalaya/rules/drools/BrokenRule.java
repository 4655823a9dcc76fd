package ec.atalaya.rules.drools;

import ec.atalaya.rules.Firing;
import ec.atalaya.rules.Rule;
import ec.atalaya.rules.RunawayRules;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.drools.model.Model;
import org.drools.model.impl.ModelImpl;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionConfiguration;

/**
 * Finds the rule that broke a session. Drools does not know which rule a condition belongs to, as rules share them: so
 * the conditions of each rule are tried alone on the same facts. It takes its time, but the run has failed anyway.
 */
final class BrokenRule {

    private final StageRules stage;
    private final KieSessionConfiguration configuration;

    BrokenRule(StageRules stage, KieSessionConfiguration configuration) {
        this.stage = stage;
        this.configuration = configuration;
    }

    /** What to tell, with the name of the rule. */
    RunawayRules tell(Throwable thrown, Trace trace, Collection<?> facts) {
        Throwable cause = thrown;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        Optional<Rule> concluding = trace.concluding();
        Optional<Rule> broken = concluding.isPresent() ? concluding : condition(all(facts, trace));
        Rule any = stage.named().values().iterator().next();
        Object reason = cause;
        String message = broken.map(rule -> Messages.of(rule.place(), "rule.failed", CheckedRules.nameOf(rule), reason))
                .orElseGet(() -> Messages.of(
                        any.place(), "rule.failed.unnamed", any.stage().folder(), reason));
        return new RunawayRules(message, thrown);
    }

    private static List<Object> all(Collection<?> facts, Trace trace) {
        var all = new ArrayList<Object>(facts);
        trace.firings().stream().map(Firing::conclusion).forEach(all::add);
        return all;
    }

    private Optional<Rule> condition(List<Object> facts) {
        for (Model model : stage.models()) {
            for (org.drools.model.Rule rule : model.getRules()) {
                if (breaks(new ModelImpl(model.getName()).withRules(List.of(rule)), facts)) {
                    return Optional.ofNullable(stage.named().get(rule.getName()));
                }
            }
        }
        return Optional.empty();
    }

    private boolean breaks(Model alone, List<Object> facts) {
        KieSession session = StageRules.base(List.of(alone)).newKieSession(configuration, null);
        try {
            facts.forEach(session::insert);
            session.fireAllRules(match -> false);
            return false;
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            return true;
        } finally {
            session.dispose();
        }
    }
}
