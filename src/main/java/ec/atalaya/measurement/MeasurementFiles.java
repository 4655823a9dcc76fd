package ec.atalaya.measurement;

import ec.atalaya.document.Cell;
import ec.atalaya.document.Column;
import ec.atalaya.document.Faults;
import ec.atalaya.document.Place;
import ec.atalaya.document.RefusedDocument;
import ec.atalaya.document.Row;
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
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads files of measurements, each of which restates what earlier ones said. */
public final class MeasurementFiles {

    private static final Column INDICATOR = Column.required("indicator", "indicador");
    private static final Column PERIOD = Column.required("period", "período");
    private static final Column VALUE = Column.required("value", "valor");
    private static final Column SOURCE = Column.optional("source", "fuente");
    private static final Column CUTOFF = Column.optional("cutoff", "corte");
    private static final Column NOTE = Column.optional("note", "nota");
    private static final Column PROVISIONAL = Column.optional("provisional", "provisional");
    private static final Column PLAN = Column.optional("plan", "plan");
    private static final List<Column> COLUMNS =
            List.of(INDICATOR, PERIOD, VALUE, SOURCE, CUTOFF, NOTE, PROVISIONAL, PLAN);

    private record Key(
            String indicator,
            Period period,
            String source,
            @Nullable LocalDate cutoff) {}

    private final Plan plan;
    private final Faults faults;
    private final List<Measurement> read = new ArrayList<>();

    private MeasurementFiles(Plan plan, Faults faults) {
        this.plan = plan;
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
        Map<Key, Row> seen = new HashMap<>();
        rows.forEach(row -> reading.readRow(row, files.size() + 1, seen));
        return Measurements.of(reading.read);
    }

    /**
     * The rows of one file, as they stand in it.
     *
     * @throws RefusedDocument if anything in it is wrong; it carries all its faults
     */
    static List<Measurement> rows(Plan plan, Path file) {
        var faults = new Faults();
        var reading = new MeasurementFiles(plan, faults);
        reading.readFile(file, 1);
        faults.refuseIfAny();
        return reading.read;
    }

    /** The columns of measurements, for documents that hold them as a list. */
    public static List<Column> columns() {
        return COLUMNS;
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
        Map<Key, Row> seen = new HashMap<>();
        Tables.read(file, name(file), COLUMNS, faults, row -> readRow(row, loaded, seen));
    }

    private void readRow(Row row, int loaded, Map<Key, Row> seen) {
        Cell planCell = row.cell(PLAN);
        if (planCell.isGiven() && !planCell.text().equals(plan.code())) {
            return;
        }
        Cell indicatorCell = row.cell(INDICATOR);
        String indicator = indicatorCell.required(INDICATOR.name(), faults);
        boolean known = plan.indicator(indicator).isPresent();
        if (!known && indicatorCell.isGiven()) {
            faults.error(indicatorCell.place(), "measurement.unknown-indicator", indicator, plan.code());
        }
        row.cell(PERIOD).required(PERIOD.name(), faults);
        Period period =
                row.cell(PERIOD).as(Period::parse, "cell.period", faults).orElse(null);
        OptionalDouble value = row.cell(VALUE).number(faults);
        LocalDate cutoff =
                row.cell(CUTOFF).as(LocalDate::parse, "cell.day", faults).orElse(null);
        boolean provisional = row.cell(PROVISIONAL).yesOrNo(faults).orElse(false);
        if (!known || period == null || value.isEmpty()) {
            return;
        }
        String source = row.cell(SOURCE).text();
        Row earlier = seen.putIfAbsent(new Key(indicator, period, source, cutoff), row);
        if (earlier != null) {
            faults.error(
                    indicatorCell.place(),
                    "measurement.twice",
                    indicator,
                    period,
                    earlier.place().row());
            return;
        }
        read.add(new Measurement(
                indicator,
                period,
                value.getAsDouble(),
                source,
                cutoff,
                row.cell(NOTE).text(),
                provisional,
                row.place(),
                loaded));
    }
}
