package ec.atalaya.document;

import java.util.Map;

/**
 * One row of a table: a cell for every column that the table may have, given or not.
 *
 * @param place the row, its column 0
 */
public record Row(Place place, Map<Column, Cell> cells) {

    public Row {
        cells = Map.copyOf(cells);
    }

    public Cell cell(Column column) {
        Cell cell = cells.get(column);
        return cell != null ? cell : new Cell("", place, NumberNotation.POINT);
    }
}
