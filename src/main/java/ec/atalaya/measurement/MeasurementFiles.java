package ec.atalaya.measurement;

import ec.atalaya.document.Column;
import ec.atalaya.document.Faults;
import ec.atalaya.document.Place;
import ec.atalaya.document.RefusedDocument;
import ec.atalaya.document.Row;
import ec.atalaya.document.TableRow;
import ec.atalaya.document.Tables;
import ec.atalaya.plan.Period;
import ec.atalaya.plan.Plan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads files of measurements, each of which restates what earlier ones said. */
public final class MeasurementFiles {

    private record Key(
            String indicator,
            Period period,
            String source,
            @Nullable LocalDate cutoff) {}

    private final MeasurementRows rows;
    private final Faults faults;
    private final List<Measurement> read = new ArrayList<>();

    private MeasurementFiles(Plan plan, Faults faults) {
        this.rows = MeasurementRows.of(plan, null, faults);
        this.faults = faults;
    }

    /**
     * Reads files in the order given.
     *
     * @throws RefusedDocument if anything in them is wrong; it carries all faults of all files
     */
    public static Measurements read(Plan plan, List<Path> files) {
        var faults = new Faults();
        Measurements read = read(plan, files, List.of(), faults);
        faults.refuseIfAny();
        return read;
    }

    /** Reads files in the order given, and after them measurements written as a list inside another document. */
    public static Measurements read(Plan plan, List<Path> files, List<Row> rows, Faults faults) {
        var reading = new MeasurementFiles(plan, faults);
        for (int i = 0; i < files.size(); i++) {
            Path file = files.get(i);
            if (Files.isRegularFile(file)) {
                reading.readFile(file, i + 1);
            } else {
                faults.error(Place.of(file.toString()), "file.missing", file);
            }
        }
        Map<Key, Place> seen = new HashMap<>();
        rows.forEach(row -> reading.readRow(row, files.size() + 1, seen));
        return Measurements.of(reading.read);
    }

    /** The columns of measurements, for documents that hold them as a list. */
    public static List<Column> columns() {
        return MeasurementRows.COLUMNS;
    }

    /** The tables in the plan folder's {@code measurements/}, by name. */
    public static List<Path> of(Path planFolder) {
        Path folder = planFolder.resolve("measurements");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Tables::isTable)
                    .filter(file -> !name(file).startsWith(".") && !name(file).startsWith("~"))
                    .sorted(Comparator.comparing(MeasurementFiles::name))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private void readFile(Path file, int loaded) {
        Map<Key, Place> seen = new HashMap<>();
        Tables.pass(
                file,
                name(file),
                MeasurementRows.COLUMNS,
                faults,
                row -> readRow(row, loaded, seen),
                UnaryOperator.identity());
    }

    private void readRow(TableRow row, int loaded, Map<Key, Place> seen) {
        MeasurementRow said = rows.read(row);
        if (said == null) {
            return;
        }
        String indicator = said.indicator().code();
        Period period = said.moment().period();
        Place earlier = seen.putIfAbsent(
                new Key(indicator, period, said.source(), said.moment().cutoff()), row.place());
        if (earlier != null) {
            faults.error(
                    row.cell(MeasurementRows.INDICATOR).place(), "measurement.twice", indicator, period, earlier.row());
            return;
        }
        read.add(new Measurement(
                indicator,
                period,
                said.value(),
                said.source(),
                said.moment().cutoff(),
                said.note(),
                said.provisional(),
                row.place(),
                loaded));
    }
}
