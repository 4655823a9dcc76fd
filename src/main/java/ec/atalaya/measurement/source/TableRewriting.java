package ec.atalaya.measurement.source;

import ec.atalaya.document.Cell;
import ec.atalaya.document.Column;
import ec.atalaya.document.Faults;
import ec.atalaya.document.NumberNotation;
import ec.atalaya.document.Row;
import ec.atalaya.document.Tables;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rewrites a CSV or XLSX table whose columns have names of its own. */
final class TableRewriting {

    private final RowShape shape;
    private final Path to;
    private final Map<String, Column> columns = new HashMap<>();
    private @Nullable CanonicalFile canonical;

    private TableRewriting(RowShape shape, Path to) {
        this.shape = shape;
        this.to = to;
        RowShape.COLUMNS.forEach(field -> shape.column(field).ifPresent(column -> columns.put(field.name(), column)));
    }

    /** Whether the table cannot be read as it stands. */
    static boolean isNeeded(RowShape shape) {
        return !shape.columns().isEmpty()
                || !shape.constants().isEmpty()
                || !shape.source().isEmpty();
    }

    /**
     * Writes the table anew.
     *
     * @param name how faults call it
     * @throws ec.atalaya.document.RefusedDocument if it is no table with these columns
     */
    static void rewrite(Path table, String name, RowShape shape, Path to) {
        var rewriting = new TableRewriting(shape, to);
        var faults = new Faults();
        List<Column> known = new ArrayList<>(rewriting.columns.values());
        if (!shape.columns().isEmpty()) {
            known.add(Column.ANY_OTHER);
        }
        try {
            Tables.read(table, name, known, faults, rewriting::accept);
            if (rewriting.canonical == null) {
                rewriting.open(',');
            }
        } finally {
            rewriting.close();
        }
        faults.refuseIfAny();
    }

    private void accept(Row row) {
        Map<String, Cell> cells = new HashMap<>();
        columns.forEach((field, column) -> cells.put(field, row.cell(column)));
        CanonicalFile file = canonical == null ? open(separator(row, cells)) : canonical;
        Map<String, String> texts = new HashMap<>();
        cells.forEach((field, cell) -> texts.put(field, text(cell, file.separator())));
        try {
            file.write(row.place().line(), texts);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** A workbook has numbers of both kinds; those that are numbers already are written so that they stay what they are. */
    private static char separator(Row row, Map<String, Cell> cells) {
        boolean isEither = !row.place().sheet().isEmpty()
                || cells.values().stream().anyMatch(cell -> cell.notation() == NumberNotation.EITHER);
        return isEither ? ';' : ',';
    }

    private static String text(Cell cell, char separator) {
        if (cell.notation() == NumberNotation.SHARE) {
            return cell.percent().map(Cell::text).orElse("").replace('.', ',') + "%";
        }
        return separator == ';' && cell.notation() == NumberNotation.POINT && isNumber(cell.text())
                ? cell.text().replace('.', ',')
                : cell.text();
    }

    private static boolean isNumber(String text) {
        return text.matches("[+-]?\\d*\\.\\d+([eE][+-]?\\d+)?");
    }

    private CanonicalFile open(char separator) {
        try {
            canonical = CanonicalFile.open(to, shape, separator);
            return canonical;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private void close() {
        try {
            if (canonical != null) {
                canonical.close();
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
