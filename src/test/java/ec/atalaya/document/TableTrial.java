package ec.atalaya.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One table with three columns, read on trial: what its rows say and what is wrong with it. */
final class TableTrial {

    static final Column CODE = Column.required("indicator", "indicador");
    static final Column PERIOD = Column.optional("baseline_period", "período_base");
    static final Column VALUE = Column.required("value", "valor");
    static final Column NOTE = Column.optional("note", "nota");

    private final Path folder;

    /** Each row as {@code line: cell|cell|cell|cell}. */
    final List<String> rows = new ArrayList<>();

    final List<String> faults = new ArrayList<>();

    TableTrial(Path folder) {
        this.folder = folder;
    }

    TableTrial csv(String text) {
        return csv(text, StandardCharsets.UTF_8);
    }

    TableTrial csv(String text, Charset charset) {
        return file("t.csv", text.getBytes(charset));
    }

    TableTrial file(String name, byte[] bytes) {
        try {
            return read(Files.write(folder.resolve(name), bytes));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    TableTrial read(Path file) {
        var told = new Faults();
        Tables.read(file, String.valueOf(file.getFileName()), List.of(CODE, PERIOD, VALUE, NOTE), told, row -> {
            var number = row.cell(VALUE).number(told);
            rows.add(row.place().line() + ": " + row.cell(CODE).text() + "|"
                    + row.cell(PERIOD).text() + "|"
                    + (number.isPresent() ? number.getAsDouble() : "") + "|"
                    + row.cell(NOTE).text());
        });
        told.all().forEach(fault -> faults.add(fault.place() + " " + fault.key()));
        return this;
    }
}
