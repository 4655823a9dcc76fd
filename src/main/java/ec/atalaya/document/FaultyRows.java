package ec.atalaya.document;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The rows of a table that could not be used, written to a CSV file in the order of its columns, each with what is wrong
 * with it: whoever corrects them there can hand that very file in. A workbook's rows are separated by semicolons, with
 * decimal commas.
 */
public final class FaultyRows implements AutoCloseable {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Locale locale;
    private final TableHeader header;
    private final int numberIndex;
    private final int faultIndex;
    private final CsvWriter csv;

    /**
     * Begins the file.
     *
     * @param number the column of numbers
     * @param fault the column into which the faults of each row are written; readers of the table ignore it
     */
    public FaultyRows(Path file, TableHeader header, Column number, Column fault, Locale locale) {
        this.locale = locale;
        this.header = header;
        this.numberIndex = indexOf(header, number);
        this.faultIndex = indexOf(header, fault);
        try {
            Writer writer = Files.newBufferedWriter(file);
            // Spreadsheets take a file for UTF-8 only if it says so.
            writer.write(BYTE_ORDER_MARK);
            this.csv = CsvWriter.builder()
                    .fieldSeparator(header.separator())
                    .lineDelimiter(LineDelimiter.LF)
                    .build(writer);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        List<String> names = new ArrayList<>(header.names());
        if (faultIndex == names.size()) {
            names.add(
                    locale.getLanguage().equals("en")
                            ? fault.name()
                            : fault.others().get(0));
        }
        csv.writeRecord(names);
    }

    private static int indexOf(TableHeader header, Column column) {
        for (int i = 0; i < header.names().size(); i++) {
            if (column.isCalled(header.names().get(i))) {
                return i;
            }
        }
        return header.names().size();
    }

    /** Adds a row with its faults. */
    public void add(TableRow row, List<Fault> faults) {
        List<Cell> cells = row.written();
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < header.names().size(); i++) {
            texts.add(i < cells.size() ? text(cells.get(i), i) : "");
        }
        String told = faults.stream()
                .map(fault -> fault.place() + ": " + fault.message(locale))
                .collect(Collectors.joining(" · "));
        if (faultIndex < texts.size()) {
            texts.set(faultIndex, told);
        } else {
            texts.add(told);
        }
        // What stands beyond the header is part of what has to be corrected.
        cells.stream().skip(header.names().size()).map(Cell::text).forEach(texts::add);
        csv.writeRecord(texts);
    }

    private String text(Cell cell, int index) {
        if (cell.notation() == NumberNotation.SHARE) {
            return new BigDecimal(cell.text()).movePointRight(2).toPlainString().replace('.', ',') + "%";
        }
        boolean point = index == numberIndex && cell.notation() == NumberNotation.POINT && header.separator() == ';';
        return point ? cell.text().replace('.', ',') : cell.text();
    }

    @Override
    public void close() {
        try {
            csv.close();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
