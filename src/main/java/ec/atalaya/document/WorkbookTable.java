package ec.atalaya.document;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/** The table in a workbook: on its first sheet that has one, below whatever title rows stand above the header. */
final class WorkbookTable {

    private final String name;
    private final String sheet;
    private final List<Column> columns;
    private final Faults faults;
    private @Nullable Header header;

    private WorkbookTable(String name, String sheet, List<Column> columns, Faults faults) {
        this.name = name;
        this.sheet = sheet;
        this.columns = columns;
        this.faults = faults;
    }

    static void read(Path file, String name, List<Column> columns, Faults faults, Consumer<Row> rows)
            throws IOException {
        try (var workbook = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, false))) {
            for (Sheet sheet : workbook.getSheets().toList()) {
                var table = new WorkbookTable(name, sheet.getName(), columns, faults);
                try (Stream<org.dhatim.fastexcel.reader.Row> stream = sheet.openStream()) {
                    stream.forEachOrdered(row -> table.accept(row, rows));
                }
                if (table.header != null) {
                    return;
                }
            }
            faults.error(Place.of(name), "table.empty", columns.get(0).told());
        } catch (ExcelReaderException broken) {
            faults.error(Place.of(name), "workbook.broken", String.valueOf(broken.getMessage()));
        }
    }

    private void accept(org.dhatim.fastexcel.reader.Row row, Consumer<Row> rows) {
        Place place = new Place(name, sheet, row.getRowNum(), 0);
        List<Cell> cells = new ArrayList<>(row.getCellCount());
        for (int i = 0; i < row.getCellCount(); i++) {
            cells.add(cell(row, i, place.column(i + 1)));
        }
        if (cells.stream().noneMatch(Cell::isGiven)) {
            return;
        }
        Header known = header;
        if (known != null) {
            rows.accept(known.row(cells, place, faults));
        } else if (Header.isLikely(cells, columns)) {
            header = Header.read(cells, columns, place, faults);
        }
    }

    private Cell cell(org.dhatim.fastexcel.reader.Row row, int index, Place place) {
        org.dhatim.fastexcel.reader.Cell cell = row.getOptionalCell(index).orElse(null);
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return new Cell("", place, NumberNotation.POINT);
        }
        if (cell.getType() == CellType.ERROR) {
            faults.error(place, "workbook.error-cell", String.valueOf(cell.getRawValue()));
            return new Cell("", place, NumberNotation.POINT);
        }
        if (cell.getType() == CellType.NUMBER || isNumericFormula(cell)) {
            return new Cell(numberText(cell), place, NumberNotation.POINT);
        }
        return new Cell(String.valueOf(cell.getText()).strip(), place, NumberNotation.EITHER);
    }

    private static boolean isNumericFormula(org.dhatim.fastexcel.reader.Cell cell) {
        return cell.getType() == CellType.FORMULA && cell.getValue() instanceof BigDecimal;
    }

    /** Dates are numbers with a format; a plan asks for them as days or as periods, which both read the ISO form. */
    private static String numberText(org.dhatim.fastexcel.reader.Cell cell) {
        if (looksLikeDate(cell.getDataFormatString())) {
            LocalDateTime date = cell.asDate();
            return date.toLocalTime().equals(LocalTime.MIDNIGHT)
                    ? date.toLocalDate().toString()
                    : date.toString();
        }
        return new BigDecimal(cell.getRawValue()).stripTrailingZeros().toPlainString();
    }

    private static boolean looksLikeDate(@Nullable String format) {
        return format != null && (format.contains("yy") || format.contains("dd") || format.contains("d/m"));
    }
}
