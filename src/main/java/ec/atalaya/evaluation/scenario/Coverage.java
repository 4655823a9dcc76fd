package ec.atalaya.evaluation.scenario;

import ec.atalaya.rules.Rule;
import ec.atalaya.rules.table.TableRow;
import java.util.List;

/**
 * What no scenario reached: rules that never concluded, and rows of tables that never led to a conclusion.
 *
 * @param rules by stage and code
 * @param rows table after table
 */
public record Coverage(List<Rule> rules, List<TableRow> rows) {

    public Coverage {
        rules = List.copyOf(rules);
        rows = List.copyOf(rows);
    }

    public boolean isWhole() {
        return rules.isEmpty() && rows.isEmpty();
    }
}
