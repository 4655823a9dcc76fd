package ec.atalaya.console;

import ec.atalaya.evaluation.explanation.AppliedRule;
import ec.atalaya.evaluation.explanation.Explanation;
import ec.atalaya.evaluation.explanation.RowPlace;
import ec.atalaya.evaluation.explanation.TableRow;
import ec.atalaya.evaluation.run.StoredResult;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * How many results each rule and each row of a table decided in one period.
 *
 * @param rules by the rule's code
 * @param rows by file and line
 */
record DecidedRows(Map<String, Integer> rules, Map<String, Integer> rows) {

    /** Where nobody evaluated. */
    static final DecidedRows NONE = new DecidedRows(Map.of(), Map.of());

    /** Counts results of the rules in force alone: of others the lines are others. */
    static DecidedRows of(PlanView view, List<StoredResult> results) {
        Map<String, Integer> rules = new HashMap<>();
        Map<String, Integer> rows = new HashMap<>();
        for (StoredResult result : results) {
            Explanation explanation = result.explanation();
            if (RulePlaces.areInForce(view, explanation.ruleSet())) {
                result.row().rules().forEach(code -> rules.merge(code, 1, Integer::sum));
                explanation.rules().stream()
                        .map(AppliedRule::row)
                        .filter(Objects::nonNull)
                        .map(TableRow::place)
                        .collect(Collectors.toSet())
                        .forEach(place -> rows.merge(key(place), 1, Integer::sum));
            }
        }
        return new DecidedRows(rules, rows);
    }

    private static String key(RowPlace place) {
        return place.file() + ":" + place.row();
    }

    int by(String rule) {
        return rules.getOrDefault(rule, 0);
    }

    int by(RuleTable table, int line) {
        return rows.getOrDefault(table.file() + ":" + line, 0);
    }
}
