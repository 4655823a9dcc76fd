package ec.atalaya.measurement.source;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A source's rows as a file of measurements, which is then read as any other file is. Each row stands on the line that it
 * had where it came from, so that faults name that line; the lines between stay empty.
 */
final class CanonicalFile implements Closeable {

    private static final List<String> FIELDS = RowShape.FIELDS;

    private final BufferedWriter writer;
    private final RowShape shape;
    private final char separator;
    private int line = 1;

    private CanonicalFile(BufferedWriter writer, RowShape shape, char separator) {
        this.writer = writer;
        this.shape = shape;
        this.separator = separator;
    }

    /**
     * Begins a file.
     *
     * @param separator a comma where numbers have a point alone, a semicolon where they may have a comma
     */
    static CanonicalFile open(Path file, RowShape shape, char separator) throws IOException {
        BufferedWriter writer = Files.newBufferedWriter(file);
        writer.write(String.join(String.valueOf(separator), FIELDS));
        writer.write('\n');
        return new CanonicalFile(writer, shape, separator);
    }

    char separator() {
        return separator;
    }

    /**
     * Writes a row.
     *
     * @param number its line, greater than that of the row before
     * @param row by the names of measurements; what is missing or empty is what the shape says instead
     */
    void write(int number, Map<String, String> row) throws IOException {
        for (line++; line < number; line++) {
            writer.write('\n');
        }
        writer.write(FIELDS.stream()
                .map(field -> quoted(value(row, field)))
                .collect(Collectors.joining(String.valueOf(separator))));
        writer.write('\n');
    }

    private String value(Map<String, String> row, String field) {
        String written = row.getOrDefault(field, "");
        return written.isBlank() ? shape.otherwise(field) : written;
    }

    /** On one line, so that the lines go on counting the same. */
    private static String quoted(String text) {
        return text.isEmpty() ? "" : '"' + text.replaceAll("\\R", " ").replace("\"", "\"\"") + '"';
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
