package ec.atalaya.rules;

import ec.atalaya.document.Faults;
import ec.atalaya.document.Place;
import ec.atalaya.plan.Plan;
import ec.atalaya.rules.table.AgendaPolicy;
import ec.atalaya.rules.table.AlertPolicy;
import ec.atalaya.rules.table.Band;
import ec.atalaya.rules.table.Scope;
import ec.atalaya.rules.table.ScoreLine;
import ec.atalaya.rules.table.TableRow;
import ec.atalaya.rules.table.Transmission;
import java.util.Set;
import java.util.TreeSet;

/** Looks for rows of tables that can never count: their rule does not exist, or nothing in the plan lies in their scope. */
public final class RuleSetCheck {

    private final Plan plan;
    private final Set<String> rules = new TreeSet<>();
    private final Faults faults;

    private RuleSetCheck(Plan plan, RulesInForce inForce, Faults faults) {
        this.plan = plan;
        this.faults = faults;
        inForce.engine().rules().forEach(rule -> rules.add(rule.code()));
    }

    /** Warns of every such row; a rule set may serve several plans, so none of them is an error. */
    public static void warn(Plan plan, RulesInForce inForce, Faults faults) {
        var check = new RuleSetCheck(plan, inForce, faults);
        inForce.set().tables().allRows().forEach(check::look);
    }

    private void look(TableRow row) {
        if (row instanceof Band band) {
            lookAtScope(band.scope(), band.place());
        } else if (row instanceof ScoreLine line) {
            lookAtScope(line.scope(), line.place());
        } else if (row instanceof Transmission terms) {
            lookAtScope(terms.scope(), terms.place());
        } else if (row instanceof AlertPolicy policy) {
            lookAtScope(policy.scope(), policy.place());
            lookAtRule(policy.rule(), policy.place());
        } else if (row instanceof AgendaPolicy policy) {
            lookAtScope(policy.scope(), policy.place());
            lookAtRule(policy.rule(), policy.place());
        }
    }

    private void lookAtRule(String rule, Place place) {
        if (!rules.contains(rule)) {
            faults.warning(place, "table.unknown-rule", rule, String.join(", ", rules));
        }
    }

    private void lookAtScope(Scope scope, Place place) {
        boolean known =
                switch (scope.kind()) {
                    case INDICATOR -> plan.indicator(scope.code()).isPresent();
                    case OBJECTIVE -> plan.objective(scope.code()).isPresent();
                    case AXIS -> plan.axis(scope.code()).isPresent();
                    case PERSPECTIVE -> plan.perspective(scope.code()).isPresent();
                    case METHOD, PLAN -> true;
                };
        if (!known) {
            faults.warning(place, "table.scope-of-nothing", scope, plan.code());
        }
    }
}
