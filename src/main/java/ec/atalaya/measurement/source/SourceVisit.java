package ec.atalaya.measurement.source;

import ec.atalaya.document.Fault;
import ec.atalaya.document.RefusedDocument;
import ec.atalaya.measurement.LoadOutcome;
import ec.atalaya.measurement.LoadReport;
import ec.atalaya.measurement.LoadRequest;
import ec.atalaya.measurement.LoadRequest.Taking;
import ec.atalaya.measurement.MeasurementOrigin;
import ec.atalaya.measurement.MeasurementStore;
import ec.atalaya.measurement.source.Answer.Mark;
import ec.atalaya.measurement.source.Answer.Part;
import ec.atalaya.measurement.source.Answer.Told;
import ec.atalaya.measurement.source.SourceFetch.Fetched;
import ec.atalaya.measurement.source.SourceFetch.GaveUp;
import ec.atalaya.plan.Plan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One fetch of one source, from asking to the last row. */
final class SourceVisit {

    private static final Logger LOG = LoggerFactory.getLogger(SourceVisit.class);

    /**
     * What came of it.
     *
     * @param mark what the answer is called, where all of it was taken; null for none
     */
    record Visited(SourceTry done, @Nullable Mark mark) {}

    private final SourceDefinition definition;
    private final Plan plan;
    private final SourceFetch fetch;
    private final MeasurementStore store;
    private final SourceLedger ledger;
    private final String by;
    private final Instant at;
    private final long began = System.nanoTime();
    private final List<Fault> faults = new ArrayList<>();
    private int attempts = 1;
    private int added;
    private int restated;
    private int unchanged;
    private int refused;
    private boolean loaded;
    private boolean failed;
    private @Nullable Mark mark;

    SourceVisit(
            SourceDefinition definition,
            Plan plan,
            SourceFetch fetch,
            MeasurementStore store,
            SourceLedger ledger,
            String by,
            Instant at) {
        this.definition = definition;
        this.plan = plan;
        this.fetch = fetch;
        this.store = store;
        this.ledger = ledger;
        this.by = by;
        this.at = at;
    }

    /** Whatever happens, there is an outcome. */
    Visited pay(Mark known, Path work) {
        try {
            Fetched fetched = fetch.fetch(definition, known, work);
            attempts = fetched.attempts();
            if (fetched.answer() instanceof Told told) {
                told.parts().forEach(part -> take(part, work));
                mark = told.mark();
            }
        } catch (GaveUp last) {
            failed = true;
            attempts = last.attempts();
            faults.add(last.failure().fault());
        } catch (RuntimeException unexpected) {
            LOG.error("{} could not be fetched", definition.code(), unexpected);
            failed = true;
            faults.add(SourceFailure.lasting("source.unexpected").fault());
        }
        return new Visited(done(), failed ? null : mark);
    }

    /** A file whose bytes were taken before is not read again; a faulty one takes nothing from the others. */
    private void take(Part part, Path work) {
        try {
            Path table = fetch.table(definition, part, work);
            if (SourceFolder.digest(table).equals(ledger.lastDigest(plan.code(), part.name()))) {
                return;
            }
            LoadReport report = store.load(plan, request(table, part));
            keepsNothingOf(report);
            count(report.outcome());
            faults.addAll(report.faults());
        } catch (RefusedDocument refused) {
            failed = true;
            faults.addAll(refused.faults());
        } catch (SourceFailure failure) {
            failed = true;
            faults.add(failure.fault());
        }
    }

    private LoadRequest request(Path table, Part part) {
        LoadRequest whole = LoadRequest.whole(table, MeasurementOrigin.SOURCE, definition.code(), at)
                .named(part.name());
        return definition.withoutFaultyRows() ? whole.taking(Taking.WITHOUT_FAULTY_ROWS, "") : whole;
    }

    /** Nothing but refused rows is a failure as well. */
    private void count(LoadOutcome outcome) {
        int taken = outcome.added() + outcome.restated() + outcome.unchanged();
        loaded = true;
        failed |= taken == 0 && outcome.refused() > 0;
        added += outcome.added();
        restated += outcome.restated();
        unchanged += outcome.unchanged();
        refused += outcome.refused();
    }

    /** The list of loads keeps the rows that were left out. */
    private static void keepsNothingOf(LoadReport report) {
        Path rows = report.refusedRows();
        if (rows != null) {
            try {
                Files.deleteIfExists(rows);
            } catch (IOException unwritable) {
                throw new UncheckedIOException(unwritable);
            }
        }
    }

    private SourceTry done() {
        SourceOutcome outcome = loaded ? SourceOutcome.LOADED : SourceOutcome.UNCHANGED;
        int told = Math.min(faults.size(), SourceTry.MOST_FAULTS);
        return new SourceTry(
                0,
                definition.code(),
                plan.code(),
                by,
                at,
                at.plus(Duration.ofNanos(System.nanoTime() - began)),
                failed ? SourceOutcome.FAILED : outcome,
                attempts,
                added,
                restated,
                unchanged,
                refused,
                faults.subList(0, told),
                faults.size() - told);
    }
}
