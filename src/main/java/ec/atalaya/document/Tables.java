package ec.atalaya.document;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Reads tables row by row, from CSV and XLSX files alike. */
public final class Tables {

    private Tables() {}

    /**
     * Hands over one row after the other, so that a file of millions of rows needs no more memory than one of ten.
     *
     * @param file a file that ends in {@code .csv} or {@code .xlsx}
     * @param name the name that faults and explanations use for it
     * @param columns all columns that it may have
     * @param tap looks on while a text file is read; a workbook is no stream and passes it by
     */
    public static void pass(
            Path file,
            String name,
            List<Column> columns,
            Faults faults,
            TableReader reader,
            UnaryOperator<InputStream> tap) {
        try {
            if (isWorkbook(file)) {
                WorkbookTable.read(file, name, columns, faults, reader);
            } else {
                CsvTable.read(file, name, columns, faults, reader, tap);
            }
        } catch (IOException unreadable) {
            faults.error(Place.of(name), "file.unreadable", reason(unreadable));
        }
    }

    /** The same, with rows that may be kept. */
    public static void read(Path file, String name, List<Column> columns, Faults faults, Consumer<Row> rows) {
        pass(file, name, columns, faults, row -> rows.accept(Row.of(row, columns)), UnaryOperator.identity());
    }

    /** Writes rows as a table that {@link #read} understands, the names of its columns first. */
    public static void write(Path file, List<List<String>> rows) throws IOException {
        try (CsvWriter csv = CsvWriter.builder().build(file)) {
            rows.forEach(csv::writeRecord);
        }
    }

    /** All rows at once, for the small tables of a plan or a rule set. */
    public static List<Row> read(Path file, String name, List<Column> columns, Faults faults) {
        List<Row> rows = new ArrayList<>();
        read(file, name, columns, faults, rows::add);
        return rows;
    }

    public static boolean isTable(Path file) {
        String name = lowerName(file);
        return name.endsWith(".csv") || name.endsWith(".xlsx");
    }

    private static boolean isWorkbook(Path file) {
        return lowerName(file).endsWith(".xlsx");
    }

    private static String lowerName(Path file) {
        return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    }

    private static String reason(IOException unreadable) {
        String message = unreadable.getMessage();
        return message != null ? message : unreadable.getClass().getSimpleName();
    }
}
