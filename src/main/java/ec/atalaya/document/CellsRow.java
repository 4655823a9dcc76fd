package ec.atalaya.document;

import java.util.List;

/** A row of a workbook: its cells, each read by its own type. */
record CellsRow(Place place, List<Cell> cells, Header header) implements TableRow {

    @Override
    public Cell cell(Column column) {
        int index = header.indexOf(column);
        return index >= 0 && index < cells.size()
                ? cells.get(index)
                : new Cell("", index < 0 ? place : place.column(index + 1), NumberNotation.POINT);
    }

    @Override
    public List<Cell> written() {
        return cells;
    }
}
