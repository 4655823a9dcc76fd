package ec.atalaya.document;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A CSV file as spreadsheets write it: UTF-8 or Windows-1252, with or without a byte-order mark, comma or semicolon. */
final class CsvTable {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final int FIRST_LINES = 20;

    private final String name;
    private final List<Column> columns;
    private final Faults faults;
    private final char separator;
    private final NumberNotation notation;
    private final HeaderSearch search;
    private @Nullable Header header;
    private int fewestCells = Integer.MAX_VALUE;

    private CsvTable(String name, List<Column> columns, Faults faults, char separator) {
        this.name = name;
        this.columns = columns;
        this.faults = faults;
        this.separator = separator;
        this.notation = separator == ',' ? NumberNotation.POINT : NumberNotation.EITHER;
        this.search = new HeaderSearch(columns, faults, true);
    }

    /**
     * Hands over one row after the other.
     *
     * @param tap looks on while the file is read
     */
    static void read(
            Path file,
            String name,
            List<Column> columns,
            Faults faults,
            TableReader reader,
            UnaryOperator<InputStream> tap)
            throws IOException {
        Charset charset = charset(file);
        char separator = separator(file, charset, columns);
        var table = new CsvTable(name, columns, faults, separator);
        try (var watch = new QuoteWatch(open(tap.apply(Files.newInputStream(file)), charset), separator);
                CsvReader<CsvRecord> records = reader(separator).ofCsvRecord(watch)) {
            table.readAll(records, watch, reader);
        }
    }

    /** Spreadsheets leave out empty cells at a row's end; cells beyond the header are told by the header. */
    private static CsvReader.CsvReaderBuilder reader(char separator) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .allowMissingFields(true)
                .allowExtraFields(true);
    }

    /** The last record waits for the end of the file, which tells whether it is whole. */
    private void readAll(Iterable<CsvRecord> records, QuoteWatch watch, TableReader reader) {
        try {
            for (CsvRecord record : records) {
                QuoteWatch.Spot unclosed = watch.unclosed();
                if (unclosed != null) {
                    faults.error(Place.at(name, unclosed.line(), unclosed.cell()), "csv.unclosed");
                    return;
                }
                if (isCutOff(record, watch)) {
                    faults.error(
                            Place.at(name, (int) record.getStartingLineNumber(), record.getFieldCount()),
                            "csv.cut",
                            record.getFieldCount(),
                            fewestCells);
                    return;
                }
                accept(record, reader);
            }
        } catch (CsvParseException broken) {
            tell(broken, watch);
            return;
        }
        search.giveUp();
        if (header == null && search.found() == null) {
            faults.error(Place.of(name), "table.empty", columns.get(0).told());
        }
    }

    /**
     * A last row without its line break that has fewer cells than any other: spreadsheets leave out the line break, or
     * empty cells at the end of many rows, but only a file that was cut off lacks both in its last row alone.
     */
    private boolean isCutOff(CsvRecord record, QuoteWatch watch) {
        return record.getFieldCount() < fewestCells
                && header != null
                && fewestCells < Integer.MAX_VALUE
                && watch.endsWithin((int) record.getStartingLineNumber())
                && record.getFields().stream().anyMatch(field -> !field.isBlank());
    }

    private void tell(CsvParseException broken, QuoteWatch watch) {
        QuoteWatch.Spot spot = watch.textAfterQuote();
        if (spot != null) {
            faults.error(Place.at(name, spot.line(), spot.cell()), "csv.after-quote");
        } else {
            faults.error(Place.of(name), "csv.broken", String.valueOf(broken.getMessage()));
        }
    }

    private void accept(CsvRecord record, TableReader reader) {
        if (isBlank(record)) {
            return;
        }
        Header known = header;
        if (known == null) {
            lookForHeader(record, reader);
        } else if (known.isComplete()) {
            fewestCells = Math.min(fewestCells, record.getFieldCount());
            var row = new CsvRow(record, known, name, notation);
            known.check(row, record.getFieldCount(), faults);
            reader.row(row);
        }
    }

    private static boolean isBlank(CsvRecord record) {
        for (int i = 0; i < record.getFieldCount(); i++) {
            if (!record.getField(i).isBlank()) {
                return false;
            }
        }
        return true;
    }

    private void lookForHeader(CsvRecord record, TableReader reader) {
        int line = (int) record.getStartingLineNumber();
        List<Cell> cells = new ArrayList<>(record.getFieldCount());
        for (int i = 0; i < record.getFieldCount(); i++) {
            cells.add(new Cell(record.getField(i).strip(), Place.at(name, line, i + 1), notation));
        }
        search.look(cells, Place.at(name, line, 0));
        header = search.found();
        if (header != null && header.isComplete()) {
            reader.header(new TableHeader(header.names(), separator));
        }
    }

    private static Reader open(InputStream in, Charset charset) throws IOException {
        var reader = new BufferedReader(new InputStreamReader(in, charset), 1 << 16);
        reader.mark(1);
        if (reader.read() != BYTE_ORDER_MARK) {
            reader.reset();
        }
        return reader;
    }

    /** UTF-8 where the whole file is well-formed UTF-8, else what Spanish spreadsheets write. */
    private static Charset charset(Path file) throws IOException {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer bytes = ByteBuffer.allocate(1 << 16);
        CharBuffer chars = CharBuffer.allocate(1 << 16);
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            boolean ended = false;
            while (!ended) {
                int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
                ended = read < 0;
                bytes.position(bytes.position() + Math.max(read, 0)).flip();
                CoderResult result = decoder.decode(bytes, chars.clear(), ended);
                if (result.isError()) {
                    return WINDOWS;
                }
                bytes.compact();
            }
        }
        return StandardCharsets.UTF_8;
    }

    /**
     * The separator under which one of the first lines names columns, so that titles above the header decide nothing;
     * where none does, the one that stands more often in the first line.
     */
    private static char separator(Path file, Charset charset, List<Column> columns) throws IOException {
        try (var reader = new BufferedReader(open(Files.newInputStream(file), charset))) {
            List<String> lines = reader.lines()
                    .filter(line -> !line.isBlank())
                    .limit(FIRST_LINES)
                    .toList();
            for (String line : lines) {
                int commas = named(line, ',', columns);
                int semicolons = named(line, ';', columns);
                if (Math.max(commas, semicolons) >= 2) {
                    return semicolons > commas ? ';' : ',';
                }
            }
            String first = lines.isEmpty() ? "" : lines.get(0).replaceAll("\"[^\"]*\"", "");
            return first.chars().filter(c -> c == ';').count()
                            > first.chars().filter(c -> c == ',').count()
                    ? ';'
                    : ',';
        }
    }

    private static int named(String line, char separator, List<Column> columns) {
        return (int) Arrays.stream(line.split(String.valueOf(separator), -1))
                .map(cell -> cell.strip().replace("\"", ""))
                .filter(cell -> columns.stream().anyMatch(column -> column.isCalled(cell)))
                .count();
    }
}
