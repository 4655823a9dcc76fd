package ec.atalaya.evaluation.explanation;

import java.util.List;

/**
 * A row of a rule set's table.
 *
 * @param cells those that are filled, by the English name of their column, in the table's order
 */
public record TableRow(RowPlace place, List<Cell> cells) {

    public TableRow {
        cells = Lists.of(cells);
    }
}
