package ec.atalaya.console;

import ec.atalaya.document.Fault;
import java.util.List;
import java.util.Locale;

/**
 * A fault of a file as a row of a table.
 *
 * @param sheet empty for a text file
 * @param row empty where the whole file is meant
 * @param column as spreadsheets call it; empty where the whole row is meant
 * @param said what was read; empty where that is not one cell
 * @param told what is wrong, and what would be right
 * @param isWarning whether the row is taken all the same
 */
record FaultLine(String sheet, String row, String column, String said, String told, boolean isWarning) {

    /** Faults whose first argument is what stands in the cell. */
    private static final List<String> QUOTING = List.of("cell.", "measurement.", "workbook.error-cell");

    static FaultLine of(Fault fault, Locale language) {
        boolean quotes = QUOTING.stream().anyMatch(fault.key()::startsWith)
                && !fault.key().equals("cell.missing")
                && !fault.key().equals("measurement.locked")
                && !fault.arguments().isEmpty();
        String place = fault.place().column() == 0 ? "" : fault.place().letters();
        return new FaultLine(
                fault.place().sheet(),
                fault.place().line() == 0 ? "" : Integer.toString(fault.place().line()),
                place,
                quotes ? fault.arguments().get(0) : "",
                fault.message(language),
                !fault.isError());
    }
}
