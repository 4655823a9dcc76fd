package ec.atalaya.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Looks for the header among the first rows of a table, since offices put titles above it: it is the first row that
 * names every required column. Where none does, the first one that could have been meant is told to be incomplete.
 */
final class HeaderSearch {

    /** Titles, an empty line, who made the table and when: more than this nobody puts above a table. */
    private static final int MOST_ROWS = 20;

    private final List<Column> columns;
    private final Faults faults;
    private final boolean anyRowCouldBe;
    private int rows;
    private @Nullable List<Cell> candidate;
    private @Nullable Place candidatePlace;
    private @Nullable Header found;

    /**
     * Begins.
     *
     * @param anyRowCouldBe whether the first row is meant to be the header whatever it says, as in a text file, or only
     *     one that names two columns at least, as in a workbook
     */
    HeaderSearch(List<Column> columns, Faults faults, boolean anyRowCouldBe) {
        this.columns = columns;
        this.faults = faults;
        this.anyRowCouldBe = anyRowCouldBe;
    }

    /** The header, as soon as it was found. */
    @Nullable
    Header found() {
        return found;
    }

    /** Looks at the next row that is not empty. */
    void look(List<Cell> cells, Place place) {
        rows++;
        if (Header.isWhole(cells, columns)) {
            found = Header.read(cells, columns, place, faults);
        } else if (candidate == null && (anyRowCouldBe || Header.isLikely(cells, columns))) {
            candidate = cells;
            candidatePlace = place;
        }
        if (found == null && rows >= MOST_ROWS) {
            giveUp();
        }
    }

    /** No more rows come: takes the row that could have been meant, and tells what it lacks. */
    void giveUp() {
        List<Cell> meant = candidate;
        Place place = candidatePlace;
        if (found == null && meant != null && place != null) {
            found = Header.read(meant, columns, place, faults);
        }
    }
}
