package ec.atalaya.document;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.List;

/** A row of a CSV file: the record as it was read, looked at by column. */
record CsvRow(CsvRecord record, Header header, String file, NumberNotation notation) implements TableRow {

    @Override
    public Place place() {
        return Place.at(file, line(), 0);
    }

    @Override
    public Cell cell(Column column) {
        int index = header.indexOf(column);
        return new Cell(text(index), index < 0 ? place() : place().column(index + 1), notation);
    }

    @Override
    public String text(Column column) {
        return text(header.indexOf(column));
    }

    @Override
    public List<Cell> written() {
        List<Cell> cells = new ArrayList<>(record.getFieldCount());
        for (int i = 0; i < record.getFieldCount(); i++) {
            cells.add(new Cell(record.getField(i), place().column(i + 1), notation));
        }
        return cells;
    }

    private int line() {
        return (int) record.getStartingLineNumber();
    }

    private String text(int index) {
        return index < 0 || index >= record.getFieldCount()
                ? ""
                : record.getField(index).strip();
    }
}
