package ec.atalaya.rules.drools;

import ec.atalaya.rules.Firing;
import ec.atalaya.rules.Rule;
import ec.atalaya.rules.RunawayRules;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.drools.base.InitialFact;
import org.jspecify.annotations.Nullable;
import org.kie.api.event.rule.DefaultRuleRuntimeEventListener;
import org.kie.api.event.rule.ObjectInsertedEvent;
import org.kie.api.runtime.rule.AgendaFilter;
import org.kie.api.runtime.rule.Match;

/**
 * Watches one session: keeps what is concluded and why, and stops rules that go on for ever.
 *
 * <p>It looks at each match as a filter of the agenda, which lets all of them pass, because events of the agenda cost an
 * object for every match that comes or goes.
 */
final class Trace extends DefaultRuleRuntimeEventListener implements AgendaFilter {

    /** Reading the clock costs more than firing a rule. */
    private static final int FIRINGS_PER_LOOK_AT_THE_CLOCK = 256;

    private final Map<String, Rule> rules;
    private final long mostFirings;
    private final long mostNanos;
    private final long started = System.nanoTime();
    private final List<Firing> firings = new ArrayList<>();
    private long fired;
    private @Nullable Match firing;

    Trace(Map<String, Rule> rules, Limits limits, int facts) {
        this.rules = rules;
        this.mostFirings = limits.firingsFor(facts);
        this.mostNanos = limits.time().toNanos();
    }

    List<Firing> firings() {
        return firings;
    }

    @Override
    public boolean accept(Match match) {
        if (++fired > mostFirings) {
            throw runaway(rule(match), "rule.runaway.firings", mostFirings);
        }
        if (fired % FIRINGS_PER_LOOK_AT_THE_CLOCK == 0 && System.nanoTime() - started > mostNanos) {
            throw runaway(rule(match), "rule.runaway.time", mostNanos / 1_000_000_000);
        }
        firing = match;
        return true;
    }

    @Override
    public void objectInserted(ObjectInsertedEvent event) {
        Match match = firing;
        if (match != null) {
            firing = null;
            firings.add(new Firing(rule(match), facts(match.getObjects()), event.getObject()));
        }
    }

    private Rule rule(Match match) {
        String name = match.getRule().getName();
        Rule rule = rules.get(name);
        if (rule == null) {
            throw new IllegalStateException("a rule that nobody wrote: " + name);
        }
        return rule;
    }

    /**
     * What was gathered by accumulate or collect stands for itself: its elements led to the conclusion. The initial fact
     * is what Drools starts a rule from that begins with an absence.
     */
    private static List<Object> facts(List<Object> matched) {
        boolean plain = true;
        for (int i = 0; i < matched.size() && plain; i++) {
            plain = !isGathered(matched.get(i));
        }
        if (plain) {
            return matched;
        }
        var flat = new ArrayList<>();
        matched.forEach(fact -> flatten(fact, flat));
        return flat;
    }

    private static boolean isGathered(@Nullable Object fact) {
        return fact == null || fact instanceof Collection<?> || fact instanceof Object[] || fact instanceof InitialFact;
    }

    private static void flatten(@Nullable Object fact, List<Object> into) {
        if (fact instanceof Collection<?> many) {
            many.forEach(one -> flatten(one, into));
        } else if (fact instanceof Object[] many) {
            for (Object one : many) {
                flatten(one, into);
            }
        } else if (fact != null && !(fact instanceof InitialFact)) {
            into.add(fact);
        }
    }

    /** The rule whose conclusion was being drawn when the session broke; none if it broke over a condition. */
    Optional<Rule> concluding() {
        return Optional.ofNullable(firing).map(this::rule);
    }

    private static RunawayRules runaway(Rule rule, String key, long limit) {
        return new RunawayRules(Messages.of(rule.place(), key, CheckedRules.nameOf(rule), limit));
    }
}
