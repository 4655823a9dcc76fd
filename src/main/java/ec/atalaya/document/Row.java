package ec.atalaya.document;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One row of a table that is kept: a cell for every column that the table may have, given or not.
 *
 * @param place the row, its column 0
 */
public record Row(Place place, Map<Column, Cell> cells) implements TableRow {

    public Row {
        cells = Map.copyOf(cells);
    }

    /** What a row that passes by says under these columns. */
    static Row of(TableRow passing, List<Column> columns) {
        Map<Column, Cell> cells = new HashMap<>();
        for (Column column : columns) {
            Cell cell = passing.cell(column);
            if (cell.place().column() > 0) {
                cells.put(column, cell);
            }
        }
        return new Row(passing.place(), cells);
    }

    @Override
    public Cell cell(Column column) {
        Cell cell = cells.get(column);
        return cell != null ? cell : new Cell("", place, NumberNotation.POINT);
    }

    @Override
    public List<Cell> written() {
        return List.copyOf(cells.values());
    }
}
