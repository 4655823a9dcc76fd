package ec.atalaya.measurement;

import ec.atalaya.document.Fault;
import ec.atalaya.document.Faults;
import ec.atalaya.document.FaultyRows;
import ec.atalaya.document.Place;
import ec.atalaya.document.TableHeader;
import ec.atalaya.document.TableReader;
import ec.atalaya.document.TableRow;
import ec.atalaya.document.Tables;
import ec.atalaya.measurement.LoadRequest.Taking;
import ec.atalaya.plan.Indicator;
import ec.atalaya.plan.Period;
import ec.atalaya.plan.Plan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The one pass over a file: each row is read, checked beside what is known and beside the rows above it, counted, and
 * handed on at once. What is held is what the values are, not what the rows were.
 */
final class FilePass implements TableReader, AutoCloseable {

    private static final int ROWS_BETWEEN_TELLINGS = 20_000;

    private final LoadRequest request;
    private final LoadTarget target;
    private final List<Fault> ofThisRow = new ArrayList<>();
    private final Faults faults = new Faults(Faults.MOST_TOLD, ofThisRow::add);
    private final MeasurementRows rows;
    private final ByteCount bytes;
    private final Map<String, PlanLoad> loads = new LinkedHashMap<>();
    private final Repeats repeats = new Repeats();

    private long read;
    private int refused;
    private int ofTheFile;
    private @Nullable TableHeader header;
    private @Nullable FaultyRows faulty;
    private @Nullable Path faultyFile;
    private @Nullable PlanLoad latest;
    private @Nullable Place firstValue;
    private int periodColumn;

    FilePass(LoadRequest request, LoadTarget target, Function<Faults, MeasurementRows> rows) {
        this.request = request;
        this.target = target;
        this.rows = rows.apply(faults);
        this.bytes = new ByteCount(request.file());
    }

    /** Reads the whole file. */
    void run() {
        Tables.pass(request.file(), request.name(), MeasurementRows.COLUMNS, faults, this, bytes::watching);
        settleFaultsOfTheFile();
        target.end();
        closeFaultyRows();
        Place value = firstValue;
        if (value != null) {
            if (!isLost()) {
                repeats.settle(rows.moments(), value, target);
            }
            loads.values().forEach(load -> {
                Outliers.tell(load, rows.moments(), value, faults);
                FirstDays.tell(load, rows.moments(), value.column(periodColumn), faults);
            });
        }
        request.progress().accept(new LoadProgress(read, 1));
    }

    Faults faults() {
        return faults;
    }

    /** Whether nothing is wrong but single rows. */
    boolean isReadable() {
        return ofTheFile == 0;
    }

    int refused() {
        return refused;
    }

    /** What came for each plan, in the order in which plans turned up. */
    Collection<PlanLoad> loads() {
        return loads.values();
    }

    /** The rows that were left out; null where none were. */
    @Nullable
    Path faultyFile() {
        return faultyFile;
    }

    /** The same, for whoever asks to keep and to delete. */
    @Nullable
    Path handOverFaultyFile() {
        Path file = faultyFile;
        faultyFile = null;
        return file;
    }

    @Override
    public void header(TableHeader found) {
        header = found;
        settleFaultsOfTheFile();
    }

    private void settleFaultsOfTheFile() {
        ofTheFile += (int) ofThisRow.stream().filter(Fault::isError).count();
        ofThisRow.clear();
    }

    @Override
    public void row(TableRow row) {
        MeasurementRow said = rows.read(row);
        if (said != null && !isFaulty()) {
            take(said, row);
        }
        if (isFaulty()) {
            refused++;
            keepAside(row);
        }
        ofThisRow.clear();
        if (++read % ROWS_BETWEEN_TELLINGS == 0) {
            request.progress().accept(new LoadProgress(read, bytes.share()));
        }
    }

    private boolean isFaulty() {
        for (int i = 0; i < ofThisRow.size(); i++) {
            if (ofThisRow.get(i).isError()) {
                return true;
            }
        }
        return false;
    }

    private void take(MeasurementRow said, TableRow row) {
        if (isForeign(said, row)) {
            return;
        }
        PlanLoad load = of(said.plan());
        PlanLoad.Told told = load.told(said.indicator());
        if (!told.hasRoomFor(said.source())) {
            tellTooManySources(said, row);
            return;
        }
        SeriesSoFar series = told.by(said.source());
        Moment moment = said.moment();
        long remark = SeriesSoFar.remark(said.note(), said.provisional());
        int found = series.find(moment);
        if (found >= 0 && series.isTold(found)) {
            tellTwice(said, row, series.line(found));
            return;
        }
        boolean same = found >= 0 && series.says(found, said.value(), remark);
        if (!same && request.reason().isEmpty() && isLocked(load, said, row)) {
            return;
        }
        Place place = row.place();
        if (firstValue == null) {
            firstValue = row.cell(MeasurementRows.VALUE).place();
            periodColumn = row.cell(MeasurementRows.PERIOD).place().column();
        }
        load.count(series.knows(moment), same);
        if (same) {
            series.repeat(found, place.line());
        } else {
            series.put(found, moment, said.value(), remark, place.line());
            if (!isLost()) {
                target.add(load, told, said, place);
            }
        }
        if (series.knowsSeveral(moment)) {
            repeats.note(load, said.indicator(), said.source(), series, moment);
        }
    }

    /** What is to be taken whole and has a fault is only read on to tell its other faults. */
    private boolean isLost() {
        return request.taking() == Taking.WHOLE && faults.hasErrors();
    }

    private PlanLoad of(Plan plan) {
        PlanLoad known = latest;
        if (known != null && known.plan() == plan) {
            return known;
        }
        known = loads.computeIfAbsent(plan.code(), first -> target.begin(plan, rows.moments()));
        latest = known;
        return known;
    }

    private void tellTooManySources(MeasurementRow said, TableRow row) {
        faults.error(
                row.cell(MeasurementRows.SOURCE).place(),
                "measurement.sources",
                said.source(),
                said.indicator().code(),
                PlanLoad.Told.MOST_SOURCES);
    }

    private void tellTwice(MeasurementRow said, TableRow row, int earlier) {
        Place place = row.cell(MeasurementRows.INDICATOR).place();
        faults.error(
                place,
                "measurement.twice",
                said.indicator().code(),
                said.moment().period(),
                new Place(place.file(), place.sheet(), earlier, 0).row());
    }

    /** Whoever reports for one unit tells nothing of another's. */
    private boolean isForeign(MeasurementRow said, TableRow row) {
        String reporter = request.reporter();
        if (reporter == null
                || said.indicator() instanceof Indicator own
                        && reporter.equals(said.plan().reporterOf(own))) {
            return false;
        }
        faults.error(
                row.cell(MeasurementRows.INDICATOR).place(),
                "measurement.foreign",
                said.indicator().code(),
                reporter);
        return true;
    }

    private boolean isLocked(PlanLoad load, MeasurementRow said, TableRow row) {
        Period period = said.moment().period();
        for (LockedPeriod locked : load.locked()) {
            if (period.isWithin(locked.period())) {
                faults.error(
                        row.cell(MeasurementRows.PERIOD).place(),
                        "measurement.locked",
                        locked.period(),
                        locked.by(),
                        locked.reason());
                return true;
            }
        }
        return false;
    }

    private void keepAside(TableRow row) {
        TableHeader known = header;
        if (request.taking() == Taking.WHOLE || known == null) {
            return;
        }
        FaultyRows open = faulty;
        if (open == null) {
            Path file = newFile();
            open = new FaultyRows(file, known, MeasurementRows.VALUE, MeasurementRows.FAULT, request.language());
            faultyFile = file;
            faulty = open;
        }
        open.add(row, ofThisRow.stream().filter(Fault::isError).toList());
    }

    private static Path newFile() {
        try {
            return Files.createTempFile("atalaya-", ".csv");
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private void closeFaultyRows() {
        FaultyRows open = faulty;
        faulty = null;
        if (open != null) {
            open.close();
        }
    }

    /** Nothing is left open where reading broke off, nor a file that nobody was handed. */
    @Override
    public void close() {
        target.abandon();
        closeFaultyRows();
        Path left = faultyFile;
        if (left != null) {
            try {
                Files.deleteIfExists(left);
            } catch (IOException undeletable) {
                throw new UncheckedIOException(undeletable);
            }
        }
    }
}
