package ec.atalaya.measurement.source;

import ec.atalaya.document.Fault;
import ec.atalaya.document.RefusedDocument;
import ec.atalaya.measurement.LoadOutcome;
import ec.atalaya.measurement.MeasurementOrigin;
import ec.atalaya.measurement.MeasurementStore;
import ec.atalaya.measurement.source.Answer.Mark;
import ec.atalaya.measurement.source.Answer.Part;
import ec.atalaya.measurement.source.Answer.Told;
import ec.atalaya.measurement.source.SourceFetch.Fetched;
import ec.atalaya.measurement.source.SourceFetch.GaveUp;
import ec.atalaya.plan.Plan;
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
    private boolean loaded;
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
            attempts = last.attempts();
            faults.add(last.failure().fault());
        } catch (SourceFailure failure) {
            faults.add(failure.fault());
        } catch (RuntimeException failed) {
            LOG.error("{} could not be fetched", definition.code(), failed);
            faults.add(SourceFailure.lasting("source.unexpected").fault());
        }
        return new Visited(done(), faults.isEmpty() ? mark : null);
    }

    /** A file whose bytes were taken before is not read again; a faulty one takes nothing from the others. */
    private void take(Part part, Path work) {
        try {
            Path table = fetch.table(definition, part, work);
            String name = String.valueOf(table.getFileName());
            if (SourceFolder.digest(table).equals(ledger.lastDigest(plan.code(), name))) {
                return;
            }
            LoadOutcome outcome = store.load(plan, table, MeasurementOrigin.SOURCE, definition.code(), at);
            loaded = true;
            added += outcome.added();
            restated += outcome.restated();
            unchanged += outcome.unchanged();
        } catch (RefusedDocument refused) {
            faults.addAll(refused.faults());
        } catch (SourceFailure failure) {
            faults.add(failure.fault());
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
                faults.isEmpty() ? outcome : SourceOutcome.FAILED,
                attempts,
                added,
                restated,
                unchanged,
                0,
                faults.subList(0, told),
                faults.size() - told);
    }
}
