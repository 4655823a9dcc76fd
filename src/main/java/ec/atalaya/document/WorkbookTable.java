package ec.atalaya.document;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/** The table in a workbook: on its first sheet that has one, below whatever title rows stand above the header. */
final class WorkbookTable {

    private static final Pattern ERROR =
            Pattern.compile("#(NULL!|DIV/0!|VALUE!|REF!|NAME\\?|NUM!|N/A|GETTING_DATA|SPILL!|CALC!)");

    /** What a number format says besides its marks: quoted and escaped text, padding, colours and languages. */
    private static final Pattern LITERALS =
            Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[[^\\]]*]|General", Pattern.CASE_INSENSITIVE);

    /**
     * Dates are numbers with a format. They are read as far as the format shows them, because a spreadsheet makes the
     * first day of July of a month that is typed as {@code 2024-07}.
     */
    private static final LocalDate DAY_0 = LocalDate.of(1899, 12, 30);

    private static final LocalDate DAY_0_IN_1904 = LocalDate.of(1904, 1, 1);
    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_466);
    private static final int YEAR = 4;
    private static final int MONTH = 7;
    private static final int DAY = 10;

    private static final int MOST_DIGITS = 400;
    private static final int FIRST_ROWS = 20;

    private final String name;
    private final String sheet;
    private final List<Column> columns;
    private final Faults faults;
    private final boolean from1904;
    private final HeaderSearch search;
    private @Nullable Header header;

    private WorkbookTable(String name, String sheet, List<Column> columns, Faults faults, boolean from1904) {
        this.name = name;
        this.sheet = sheet;
        this.columns = columns;
        this.faults = faults;
        this.from1904 = from1904;
        this.search = new HeaderSearch(columns, faults, false);
    }

    static void read(Path file, String name, List<Column> columns, Faults faults, TableReader reader)
            throws IOException {
        try (var workbook = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, false))) {
            boolean found = false;
            for (Sheet sheet : workbook.getSheets().toList()) {
                var table = new WorkbookTable(name, sheet.getName(), columns, faults, workbook.isDate1904());
                if (found) {
                    table.warnIfTable(sheet);
                } else {
                    found = table.readAll(sheet, reader);
                }
            }
            if (!found) {
                faults.error(Place.of(name), "table.empty", columns.get(0).told());
            }
        } catch (ExcelReaderException | IllegalStateException | ZipException broken) {
            faults.error(Place.of(name), "workbook.broken", String.valueOf(broken.getMessage()));
        } catch (IOException broken) {
            if (!(broken.getCause() instanceof ZipException)) {
                throw broken;
            }
            faults.error(
                    Place.of(name),
                    "workbook.broken",
                    String.valueOf(broken.getCause().getMessage()));
        }
    }

    private boolean readAll(Sheet sheet, TableReader reader) throws IOException {
        try (Stream<org.dhatim.fastexcel.reader.Row> stream = sheet.openStream()) {
            stream.forEachOrdered(row -> accept(row, reader));
        }
        search.giveUp();
        return search.found() != null;
    }

    /** Only one sheet is read; who fills several is told, or would miss what stands in the others. */
    private void warnIfTable(Sheet other) throws IOException {
        try (Stream<org.dhatim.fastexcel.reader.Row> stream = other.openStream()) {
            stream.limit(FIRST_ROWS)
                    .map(this::cells)
                    .filter(cells -> Header.isWhole(cells, columns) && Header.isLikely(cells, columns))
                    .findFirst()
                    .ifPresent(cells -> faults.warning(
                            new Place(name, sheet, cells.get(0).place().line(), 1), "workbook.other-sheet", sheet));
        }
    }

    private void accept(org.dhatim.fastexcel.reader.Row row, TableReader reader) {
        Place place = new Place(name, sheet, row.getRowNum(), 0);
        List<Cell> cells = cells(row);
        if (cells.stream().noneMatch(Cell::isGiven)) {
            return;
        }
        Header known = header;
        if (known == null) {
            search.look(cells, place);
            header = search.found();
            if (header != null && header.isComplete()) {
                reader.header(new TableHeader(header.names(), ';'));
            }
        } else if (known.isComplete()) {
            var passing = new CellsRow(place, cells, known);
            known.check(passing, cells.size(), faults);
            reader.row(passing);
        }
    }

    private List<Cell> cells(org.dhatim.fastexcel.reader.Row row) {
        Place place = new Place(name, sheet, row.getRowNum(), 0);
        List<Cell> cells = new ArrayList<>(row.getCellCount());
        for (int i = 0; i < row.getCellCount(); i++) {
            cells.add(cell(row, i, place.column(i + 1)));
        }
        return cells;
    }

    private Cell cell(org.dhatim.fastexcel.reader.Row row, int index, Place place) {
        org.dhatim.fastexcel.reader.Cell cell = row.getOptionalCell(index).orElse(null);
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return new Cell("", place, NumberNotation.POINT);
        }
        if (cell.getValue() instanceof BigDecimal number) {
            String format = cell.getDataFormatString();
            return new Cell(numberText(number, format), place, notation(format));
        }
        String text = String.valueOf(cell.getText()).strip();
        if (cell.getType() == CellType.ERROR
                || (cell.getType() == CellType.FORMULA && ERROR.matcher(text).matches())) {
            return nothing(index, place, "workbook.error-cell", text);
        }
        if (cell.getType() == CellType.FORMULA && cell.getRawValue() == null) {
            return nothing(index, place, "workbook.no-result");
        }
        return new Cell(text, place, NumberNotation.EITHER);
    }

    /** What stands beside or above the table is nobody's value, so that its faults are none of ours. */
    private Cell nothing(int index, Place place, String key, Object... arguments) {
        Header known = header;
        if (known != null && known.knows(index)) {
            faults.error(place, key, arguments);
        }
        return new Cell("", place, NumberNotation.POINT);
    }

    /** Marks of a format count where they are no text: {@code 0.0" %"} shows a number with a sign beside it. */
    private static NumberNotation notation(@Nullable String format) {
        String marks = marks(format);
        return marks.contains("%") && !marks.contains("d") && !marks.contains("y")
                ? NumberNotation.SHARE
                : NumberNotation.POINT;
    }

    private static String marks(@Nullable String format) {
        return format == null ? "" : LITERALS.matcher(format).replaceAll("").toLowerCase(Locale.ROOT);
    }

    private String numberText(BigDecimal number, @Nullable String format) {
        String marks = marks(format);
        boolean showsDay = marks.contains("d");
        if ((showsDay || marks.contains("y")) && number.signum() >= 0 && number.compareTo(LAST_DAY) < 0) {
            String day = (from1904 ? DAY_0_IN_1904 : DAY_0)
                    .plusDays(number.longValue())
                    .toString();
            return day.substring(0, showsDay ? DAY : marks.contains("m") ? MONTH : YEAR);
        }
        BigDecimal bare = number.stripTrailingZeros();
        return Math.abs(bare.scale()) < MOST_DIGITS ? bare.toPlainString() : bare.toString();
    }
}
