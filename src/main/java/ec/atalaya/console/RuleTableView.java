package ec.atalaya.console;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table of the rule set as people read it.
 *
 * @param kind which one
 * @param headings over the cells
 * @param counts whether it is known what its rows decided
 */
record RuleTableView(RuleTable kind, Address address, List<Heading> headings, List<Row> rows, boolean counts) {

    /** What stands over a column. */
    record Heading(String word, boolean numeric) {}

    /**
     * A row.
     *
     * @param anchor by which an explanation leads to it
     * @param line where it stands in its file
     * @param decided how many results it decided in the period; empty where it decided none
     */
    record Row(String anchor, String line, List<Cell> cells, String decided) {

        Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * A cell.
     *
     * @param mark a status; null for anything else
     * @param href where it leads; null for nowhere
     */
    record Cell(
            String text,
            boolean numeric,
            @Nullable StatusMark mark,
            @Nullable String href) {

        static Cell text(String text) {
            return new Cell(text, false, null, null);
        }

        static Cell number(String number) {
            return new Cell(number, true, null, null);
        }
    }

    RuleTableView {
        headings = List.copyOf(headings);
        rows = List.copyOf(rows);
    }
}
