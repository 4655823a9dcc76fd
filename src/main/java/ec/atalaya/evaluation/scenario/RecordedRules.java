package ec.atalaya.evaluation.scenario;

import ec.atalaya.rules.Firing;
import ec.atalaya.rules.Rule;
import ec.atalaya.rules.RuleEngine;
import ec.atalaya.rules.Stage;
import ec.atalaya.rules.table.TableRow;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** An engine that remembers which of its rules concluded, and on which rows of the tables. */
final class RecordedRules implements RuleEngine {

    private final RuleEngine engine;
    private final Set<String> rules = new HashSet<>();
    private final Set<TableRow> rows = new HashSet<>();

    RecordedRules(RuleEngine engine) {
        this.engine = engine;
    }

    @Override
    public List<Rule> rules() {
        return engine.rules();
    }

    @Override
    public List<Firing> conclude(Stage stage, Collection<?> facts) {
        List<Firing> firings = engine.conclude(stage, facts);
        for (Firing firing : firings) {
            rules.add(firing.rule().code());
            for (Object fact : firing.facts()) {
                if (fact instanceof TableRow row) {
                    rows.add(row);
                }
            }
        }
        return firings;
    }

    boolean reached(Rule rule) {
        return rules.contains(rule.code());
    }

    boolean reached(TableRow row) {
        return rows.contains(row);
    }
}
