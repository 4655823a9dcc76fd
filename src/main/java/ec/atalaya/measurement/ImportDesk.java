package ec.atalaya.measurement;

import ec.atalaya.document.Fault;
import ec.atalaya.document.RefusedDocument;
import ec.atalaya.measurement.LoadRequest.Taking;
import ec.atalaya.measurement.OfferedFile.State;
import ec.atalaya.plan.Plan;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Service;

/**
 * Files that people offer on a page: each is tried first, in the background, and taken only when somebody decides so.
 * The trial is kept in memory and made again where it is missing, as after a restart.
 */
@Service
public class ImportDesk {

    private static final Logger LOG = LoggerFactory.getLogger(ImportDesk.class);
    private static final int AT_ONCE = 2;

    /**
     * Where offered files wait.
     *
     * @param folder emptied file by file, as they are decided upon
     */
    @ConfigurationProperties("atalaya.measurement.offered")
    record Settings(@DefaultValue("offered") Path folder) {}

    /**
     * What is being done with a file, or was last.
     *
     * @param taking the trial, or the taking
     * @param progress how far it has come
     * @param report null while it goes on, and where it failed
     * @param refusal why the file was not taken; empty where it was
     * @param failed whether the product itself failed
     */
    public record Work(
            Taking taking, LoadProgress progress, @Nullable LoadReport report, List<Fault> refusal, boolean failed) {

        static Work begun(Taking taking) {
            return new Work(taking, new LoadProgress(0, 0), null, List.of(), false);
        }

        public boolean isOver() {
            return report != null || failed || !refusal.isEmpty();
        }

        /** Whether the file is decided upon by it. */
        public boolean hasTaken() {
            return report != null && taking != Taking.DRY_RUN;
        }
    }

    private final Settings settings;
    private final MeasurementStore store;
    private final OfferedFiles files;
    private final Map<Long, Work> works = new ConcurrentHashMap<>();
    private final Set<Long> unwanted = ConcurrentHashMap.newKeySet();
    private final ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE, ImportDesk::worker);

    ImportDesk(Settings settings, MeasurementStore store, OfferedFiles files) {
        this.settings = settings;
        this.store = store;
        this.files = files;
    }

    /** A process that stops doesn't wait for them: what was not taken whole was not taken. */
    private static Thread worker(Runnable work) {
        var thread = new Thread(work, "import-desk");
        thread.setDaemon(true);
        return thread;
    }

    /**
     * Keeps a file and begins its trial; answers its number.
     *
     * @param reporter the unit whose values alone it may tell; null where it may tell any
     */
    public long offer(
            Plan plan,
            String name,
            InputStream content,
            String by,
            @Nullable String reporter,
            Locale language,
            Instant at) {
        Path stored = settings.folder().resolve(UUID.randomUUID() + extension(name));
        try {
            Files.createDirectories(settings.folder());
            Files.copy(content, stored);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        long id = files.add(plan.code(), name, stored.toString(), by, reporter, at);
        begin(plan, id, Taking.DRY_RUN, by, "", language, at);
        return id;
    }

    /** One of a plan. */
    public Optional<OfferedFile> one(String plan, long id) {
        return files.one(plan, id);
    }

    /** The latest of a plan, the latest first; those of one unit alone where one is named. */
    public List<OfferedFile> latest(String plan, @Nullable String reporter, int most) {
        return files.latest(plan, reporter, most);
    }

    /** What is being done with a file that waits for a decision; a trial that is missing is made. */
    public Work work(Plan plan, OfferedFile file, Locale language, Instant at) {
        Work known = works.get(file.id());
        return known != null ? known : begin(plan, file.id(), Taking.DRY_RUN, file.by(), file.reason(), language, at);
    }

    /** Tries a file again, now that somebody says why it may tell locked periods anew. */
    public void tryAgain(Plan plan, OfferedFile file, String reason, Locale language, Instant at) {
        files.explain(file.id(), reason);
        begin(plan, file.id(), Taking.DRY_RUN, file.by(), reason, language, at);
    }

    /** Takes a file, all of it or what is right. */
    public void take(Plan plan, OfferedFile file, Taking taking, String by, Locale language, Instant at) {
        begin(plan, file.id(), taking, by, file.reason(), language, at);
    }

    /** Lets a file go; one that is being read is let go at the next rows, unless these were its last. */
    public void cancel(OfferedFile file) {
        if (isBusy(file.id())) {
            unwanted.add(file.id());
        } else if (files.decide(file.id(), State.CANCELLED, null)) {
            forget(file.id());
        }
    }

    private boolean isBusy(long id) {
        Work work = works.get(id);
        return work != null && !work.isOver();
    }

    /** What goes on already goes on: nobody presses twice and loads twice. */
    private synchronized Work begin(
            Plan plan, long id, Taking taking, String by, String reason, Locale language, Instant at) {
        Work present = works.get(id);
        if (present != null && !present.isOver()) {
            return present;
        }
        discard(present);
        Work begun = Work.begun(taking);
        works.put(id, begun);
        OfferedFile file = files.one(plan.code(), id).orElseThrow();
        Path stored = Path.of(files.stored(id));
        workers.execute(() -> {
            LoadRequest request = new LoadRequest(
                    stored,
                    file.name(),
                    MeasurementOrigin.PAGE,
                    by,
                    file.reporter(),
                    at,
                    taking,
                    reason,
                    language,
                    progress -> goOn(id, new Work(taking, progress, null, List.of(), false)));
            works.put(id, done(plan, id, request));
            if (unwanted.remove(id) && files.decide(id, State.CANCELLED, null)) {
                forget(id);
            }
        });
        return begun;
    }

    private void goOn(long id, Work soFar) {
        works.put(id, soFar);
        if (unwanted.contains(id)) {
            throw new CancellationException("File " + id + " is not wanted any more");
        }
    }

    private Work done(Plan plan, long id, LoadRequest request) {
        var whole = new LoadProgress(0, 1);
        try {
            LoadReport report = store.load(plan, request);
            Work loaded = new Work(request.taking(), whole, report, List.of(), false);
            if (loaded.hasTaken() && files.decide(id, State.TAKEN, report.load())) {
                discard(loaded);
                delete(request.file());
            }
            return loaded;
        } catch (RefusedDocument refused) {
            return new Work(request.taking(), whole, null, refused.faults(), false);
        } catch (CancellationException cancelled) {
            LOG.info("{} was not read to its end: {}", request.name(), cancelled.getMessage());
            return new Work(request.taking(), whole, null, List.of(), true);
        } catch (RuntimeException failed) {
            LOG.error("{} could not be read for {}", request.name(), plan.code(), failed);
            return new Work(request.taking(), whole, null, List.of(), true);
        }
    }

    private void forget(long id) {
        discard(works.remove(id));
        delete(Path.of(files.stored(id)));
    }

    private static void discard(@Nullable Work work) {
        LoadReport report = work == null ? null : work.report();
        if (report != null && report.refusedRows() != null) {
            delete(report.refusedRows());
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException undeletable) {
            LOG.warn("{} could not be deleted", file, undeletable);
        }
    }

    private static String extension(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".xlsx") ? ".xlsx" : ".csv";
    }

    @PreDestroy
    void close() {
        workers.shutdownNow();
        works.values().forEach(ImportDesk::discard);
    }
}
