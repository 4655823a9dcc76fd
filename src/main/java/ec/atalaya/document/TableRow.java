package ec.atalaya.document;

import java.util.List;

/**
 * A row of a table as it passes by. It costs no object a cell where none is asked for, so that millions of rows can be
 * read; whoever wants to keep something of it copies that.
 */
public interface TableRow {

    /** The row, its column 0. */
    Place place();

    /** The cell under a column; one without text where nothing stands there. */
    Cell cell(Column column);

    /** What stands under a column, without surrounding space; empty for nothing. */
    default String text(Column column) {
        return cell(column).text();
    }

    /** All its cells as they stand there, those without a known column too, so that the row can be written again. */
    List<Cell> written();
}
