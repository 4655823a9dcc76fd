package ec.atalaya.console;

import ec.atalaya.evaluation.explanation.RowPlace;
import ec.atalaya.evaluation.explanation.RuleSetVersion;
import org.jspecify.annotations.Nullable;

/** Where the pages of rules show a rule, or a row of their tables. */
final class RulePlaces {

    private RulePlaces() {}

    /** The rule on the page of the rule set. */
    static String rule(PlanView view, String code) {
        return Address.ofPlan(view.code(), "reglas") + "#" + anchor(code);
    }

    static String anchor(String rule) {
        return "regla-" + rule;
    }

    /** The row on the page of its table; null for what is no row of a table. */
    static @Nullable String row(PlanView view, RowPlace place) {
        Integer line = place.row();
        return line == null
                ? null
                : RuleTable.in(place.file())
                        .map(table -> table.address(view) + "#" + table.anchor(line))
                        .orElse(null);
    }

    /** Whether those rules still judge: of others the pages show nothing. */
    static boolean areInForce(PlanView view, RuleSetVersion rules) {
        return view.rules().code().equals(rules.code()) && view.rules().digest().startsWith(rules.digest());
    }
}
