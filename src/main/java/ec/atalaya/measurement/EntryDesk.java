package ec.atalaya.measurement;

import ec.atalaya.document.Faults;
import ec.atalaya.document.Place;
import ec.atalaya.document.RefusedDocument;
import ec.atalaya.document.Tables;
import ec.atalaya.measurement.EnteredValue.State;
import ec.atalaya.plan.Plan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where values are entered by hand, and approved where the plan asks for a second person. */
@Service
public class EntryDesk {

    private final EnteredValues values;
    private final MeasurementStore store;

    EntryDesk(EnteredValues values, MeasurementStore store) {
        this.values = values;
        this.store = store;
    }

    /**
     * Takes values to where the plan wants them: among the measurements, or before a second person. What is taken goes
     * the way of every file, with its checks.
     *
     * @return what became of those that were taken; their warnings are in it
     * @throws ec.atalaya.document.RefusedDocument if anything is wrong with one of them, or if one is proposed for the
     *     same indicator and period already; the line of a fault is the value's place in the list, the first being 2
     */
    @Transactional
    public LoadReport enter(Plan plan, List<TypedValue> typed, String by, Instant at) {
        LoadReport tried = load(plan, typed, by, at, plan.profile().entry().approval());
        var faults = new Faults();
        for (int i = 0; i < typed.size(); i++) {
            TypedValue one = typed.get(i);
            if (!values.propose(plan.code(), one, by, at)) {
                faults.error(Place.at(name(by), i + 2, 0), "measurement.waits", one.indicator(), one.period());
            }
        }
        faults.refuseIfAny();
        if (!plan.profile().entry().approval()) {
            values.proposed(plan.code()).stream()
                    .filter(waiting -> typed.contains(waiting.typed()))
                    .forEach(waiting -> values.decide(waiting.id(), State.TAKEN, by, at, ""));
        }
        return tried;
    }

    /**
     * Takes a proposed value among the measurements.
     *
     * @return false where it was decided meanwhile, or where the one who entered it asks
     * @throws ec.atalaya.document.RefusedDocument if something is wrong with it by now, such as a period that was locked
     */
    @Transactional
    public boolean approve(Plan plan, EnteredValue waiting, String by, Instant at) {
        if (waiting.by().equals(by)) {
            return false;
        }
        if (!values.decide(waiting.id(), State.TAKEN, by, at, "")) {
            return false;
        }
        load(plan, List.of(waiting.typed()), waiting.by(), at, false);
        return true;
    }

    /**
     * Turns a proposed value down; who entered it may so take it back.
     *
     * @return false where it was decided meanwhile
     */
    @Transactional
    public boolean reject(EnteredValue waiting, String by, Instant at, String reason) {
        return values.decide(waiting.id(), State.REJECTED, by, at, reason);
    }

    private LoadReport load(Plan plan, List<TypedValue> typed, String by, Instant at, boolean dry) {
        Path file = written(typed, LocalDate.ofInstant(at, plan.profile().zone()));
        try {
            LoadRequest request =
                    LoadRequest.whole(file, MeasurementOrigin.HAND, by, at).named(name(by));
            LoadReport report = store.load(plan, dry ? request.taking(LoadRequest.Taking.DRY_RUN, "") : request);
            if (!report.isWhole()) {
                throw new RefusedDocument(report.faults());
            }
            return report;
        } finally {
            delete(file);
        }
    }

    private static String name(String by) {
        return "ingreso a mano, " + by;
    }

    private static Path written(List<TypedValue> typed, LocalDate today) {
        try {
            Path file = Files.createTempFile("ingreso", ".csv");
            List<List<String>> rows = new ArrayList<>();
            rows.add(List.of("indicator", "period", "value", "source", "cutoff", "note", "provisional"));
            typed.forEach(one -> rows.add(row(one, today)));
            Tables.write(file, rows);
            return file;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static List<String> row(TypedValue typed, LocalDate today) {
        return List.of(
                typed.indicator(),
                typed.period().toString(),
                BigDecimal.valueOf(typed.value()).toPlainString(),
                typed.source(),
                today.toString(),
                typed.note(),
                typed.provisional() ? "yes" : "no");
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException undeletable) {
            throw new UncheckedIOException(undeletable);
        }
    }
}
