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
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A CSV file as spreadsheets write it: UTF-8 or Windows-1252, with or without a byte-order mark, comma or semicolon. */
final class CsvTable {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final String name;
    private final List<Column> columns;
    private final Faults faults;
    private final NumberNotation notation;
    private @Nullable Header header;

    private CsvTable(String name, List<Column> columns, Faults faults, NumberNotation notation) {
        this.name = name;
        this.columns = columns;
        this.faults = faults;
        this.notation = notation;
    }

    static void read(Path file, String name, List<Column> columns, Faults faults, Consumer<Row> rows)
            throws IOException {
        Charset charset = charset(file);
        char separator = separator(file, charset);
        var notation = separator == ',' ? NumberNotation.POINT : NumberNotation.EITHER;
        var table = new CsvTable(name, columns, faults, notation);
        try (var watch = new QuoteWatch(open(file, charset), separator);
                CsvReader<CsvRecord> records = reader(separator).ofCsvRecord(watch)) {
            table.readAll(records, watch, rows);
        }
    }

    /** Spreadsheets leave out empty cells at a row's end; cells beyond the header are told by the header. */
    private static CsvReader.CsvReaderBuilder reader(char separator) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .allowMissingFields(true)
                .allowExtraFields(true);
    }

    private void readAll(Iterable<CsvRecord> records, QuoteWatch watch, Consumer<Row> rows) {
        try {
            for (CsvRecord record : records) {
                QuoteWatch.Spot unclosed = watch.unclosed();
                if (unclosed != null) {
                    faults.error(Place.at(name, unclosed.line(), unclosed.cell()), "csv.unclosed");
                    return;
                }
                accept(record, rows);
            }
        } catch (CsvParseException broken) {
            tell(broken, watch);
            return;
        }
        if (header == null) {
            faults.error(Place.of(name), "table.empty", columns.get(0).told());
        }
    }

    private void tell(CsvParseException broken, QuoteWatch watch) {
        QuoteWatch.Spot spot = watch.textAfterQuote();
        if (spot != null) {
            faults.error(Place.at(name, spot.line(), spot.cell()), "csv.after-quote");
        } else {
            faults.error(Place.of(name), "csv.broken", String.valueOf(broken.getMessage()));
        }
    }

    private void accept(CsvRecord record, Consumer<Row> rows) {
        List<Cell> cells = cells(record);
        if (cells.stream().noneMatch(Cell::isGiven)) {
            return;
        }
        Place place = Place.at(name, (int) record.getStartingLineNumber(), 0);
        Header known = header;
        if (known == null) {
            header = Header.read(cells, columns, place, faults);
        } else if (known.isComplete()) {
            rows.accept(known.row(cells, place, faults));
        }
    }

    private List<Cell> cells(CsvRecord record) {
        int line = (int) record.getStartingLineNumber();
        List<Cell> cells = new ArrayList<>(record.getFieldCount());
        for (int i = 0; i < record.getFieldCount(); i++) {
            cells.add(new Cell(record.getField(i).strip(), Place.at(name, line, i + 1), notation));
        }
        return cells;
    }

    private static Reader open(Path file, Charset charset) throws IOException {
        var reader = new BufferedReader(new InputStreamReader(Files.newInputStream(file), charset), 1 << 16);
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

    private static char separator(Path file, Charset charset) throws IOException {
        try (var reader = new BufferedReader(open(file, charset))) {
            String first = reader.lines()
                    .filter(line -> !line.isBlank())
                    .findFirst()
                    .orElse("")
                    .replaceAll("\"[^\"]*\"", "");
            return first.chars().filter(c -> c == ';').count()
                            > first.chars().filter(c -> c == ',').count()
                    ? ';'
                    : ',';
        }
    }
}
