package ec.atalaya.measurement.source;

import ec.atalaya.measurement.MeasurementStore;
import ec.atalaya.measurement.source.SourceReader.Known;
import ec.atalaya.measurement.source.SourceVisit.Visited;
import ec.atalaya.plan.ImportedPlan;
import ec.atalaya.plan.Plan;
import ec.atalaya.plan.Plans;
import jakarta.annotation.PreDestroy;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The sources of data: what is defined, how each stands, and the fetching of what is due. Definitions are read anew each
 * time, so that a changed file holds from the next look on. Each source is fetched by a worker of its own, so that one
 * that does not answer holds up no other.
 */
@Service
public class DataSources {

    private static final Logger LOG = LoggerFactory.getLogger(DataSources.class);
    private static final String PRODUCT = "atalaya";
    private static final int WORKERS = 4;

    private final SourceSettings settings;
    private final Variable.Values variables;
    private final Plans plans;
    private final MeasurementStore store;
    private final SourceLedger ledger;
    private final SourceFetch fetch;
    private final TransactionTemplate transactions;
    private final ApplicationEventPublisher events;
    private final ExecutorService workers = Executors.newFixedThreadPool(WORKERS, DataSources::worker);
    private volatile List<FaultyDefinition> told = List.of();

    DataSources(
            SourceSettings settings,
            Variable.Values variables,
            Plans plans,
            MeasurementStore store,
            SourceLedger ledger,
            PlatformTransactionManager transactions,
            ApplicationEventPublisher events) {
        this.settings = settings;
        this.variables = variables;
        this.plans = plans;
        this.store = store;
        this.ledger = ledger;
        this.fetch = new SourceFetch(settings, variables);
        this.transactions = new TransactionTemplate(transactions);
        this.events = events;
    }

    /** A process that stops doesn't wait for them: what they took of the sources expires. */
    private static Thread worker(Runnable work) {
        var thread = new Thread(work, "source");
        thread.setDaemon(true);
        return thread;
    }

    /** The sources of a plan, by code, as they stand. */
    public List<SourceStanding> of(String plan, Instant now) {
        return listing(now).definitions().stream()
                .filter(definition -> definition.plan().equals(plan))
                .map(definition -> standing(definition, now))
                .toList();
    }

    /** The definitions that cannot be used: those of a plan, and those that tell no plan. */
    public List<FaultyDefinition> faulty(String plan, Instant now) {
        return listing(now).faulty().stream()
                .filter(one -> one.plan().equals(plan)
                        || one.plan().isEmpty()
                        || plans.current(one.plan()).isEmpty())
                .toList();
    }

    /** The last fetches of a source, the latest first. */
    public List<SourceTry> tries(String source, int most) {
        return ledger.tries(source, most);
    }

    /** Begins to fetch all that is due, in the background, and answers how many that are. */
    public int startDue(Instant now) {
        SourceFolder.Listing listing = listing(now);
        tell(listing.faulty());
        forgetTheRest(listing, now);
        int started = 0;
        for (SourceDefinition definition : listing.definitions()) {
            announce(definition, now);
            if (ledger.claim(definition.code(), now, false)) {
                workers.execute(() -> visit(definition, PRODUCT, now));
                started++;
            }
        }
        return started;
    }

    /**
     * Begins to fetch one source now, in the background.
     *
     * @return whether it was begun: not where somebody is fetching it already
     */
    public boolean start(SourceDefinition definition, String by, Instant now) {
        announce(definition, now);
        boolean claimed = ledger.claim(definition.code(), now, true);
        if (claimed) {
            workers.execute(() -> visit(definition, by, now));
        }
        return claimed;
    }

    /** Fetches a source that was claimed, and settles what came of it. */
    void visit(SourceDefinition definition, String by, Instant now) {
        try {
            Plan plan = plans.current(definition.plan()).orElseThrow().plan();
            SourceState before = ledger.state(definition.code()).orElseThrow();
            Path work = SourceFetch.workFolder(settings.work());
            Visited visited;
            try {
                visited = new SourceVisit(definition, plan, fetch, store, ledger, by, now).pay(before.mark(), work);
            } finally {
                SourceFetch.delete(work);
            }
            transactions.executeWithoutResult(status -> settle(definition, plan, visited));
        } catch (RuntimeException failed) {
            LOG.error("What came of {} could not be kept", definition.code(), failed);
            ledger.release(definition.code());
        }
    }

    private void settle(SourceDefinition definition, Plan plan, Visited visited) {
        SourceTry done = visited.done();
        Instant next =
                definition.schedule().next(done.finishedAt(), plan.profile().zone());
        SourceState state = ledger.close(done, visited.mark(), next);
        LOG.info(
                "Fuente {}: {}, {} nuevas, {} corregidas, {} sin cambio",
                definition.code(),
                done.outcome(),
                done.added(),
                done.restated(),
                done.unchanged());
        events.publishEvent(new SourceFollowed(
                definition.code(),
                definition.name(),
                definition.plan(),
                definition.owner(),
                state.failures(),
                state.failures() >= settings.failuresBeforeAlert(),
                done.faults(),
                state.lastSuccessAt(),
                done.finishedAt()));
    }

    SourceFolder.Listing listing(Instant now) {
        return SourceFolder.read(
                settings.folder(),
                new Known(
                        code -> plans.current(code).map(ImportedPlan::plan).orElse(null),
                        plans.codes(),
                        variables,
                        now));
    }

    /** Of one that nobody has looked at yet nothing is stored, and looking stores nothing. */
    private SourceStanding standing(SourceDefinition definition, Instant now) {
        return new SourceStanding(
                definition,
                ledger.state(definition.code())
                        .orElseGet(() -> SourceState.untried(definition.code(), next(definition, now))));
    }

    /** Writes down when a source that is new, or defined otherwise, is to be fetched. */
    void announce(SourceDefinition definition, Instant now) {
        ledger.announce(definition, next(definition, now));
    }

    private Instant next(SourceDefinition definition, Instant now) {
        Plan plan = plans.current(definition.plan()).orElseThrow().plan();
        return definition.schedule().next(now, plan.profile().zone());
    }

    /** A faulty definition may be that of any source: while there is one, none is taken for gone. */
    private void forgetTheRest(SourceFolder.Listing listing, Instant now) {
        if (listing.faulty().isEmpty()) {
            List<String> codes =
                    listing.definitions().stream().map(SourceDefinition::code).toList();
            transactions.executeWithoutResult(
                    status -> ledger.forgetAllBut(codes, now).forEach(events::publishEvent));
        }
    }

    /** Once, and not at every look. */
    private void tell(List<FaultyDefinition> faulty) {
        if (!faulty.equals(told)) {
            told = faulty;
            faulty.stream()
                    .flatMap(one -> one.faults().stream())
                    .map(fault -> fault.text(Locale.forLanguageTag("es")))
                    .forEach(fault -> LOG.error("Fuente con faltas: {}", fault));
        }
    }

    @PreDestroy
    void close() {
        workers.shutdownNow();
    }
}
