package ec.atalaya.evaluation.run;

import ec.atalaya.document.Fault;
import ec.atalaya.document.RefusedDocument;
import ec.atalaya.evaluation.run.EvaluationRun.Cause;
import ec.atalaya.measurement.Inbox;
import ec.atalaya.measurement.LoadOutcome;
import ec.atalaya.measurement.MeasurementFiles;
import ec.atalaya.measurement.MeasurementOrigin;
import ec.atalaya.measurement.MeasurementStore;
import ec.atalaya.plan.ImportedPlan;
import ec.atalaya.plan.Plan;
import ec.atalaya.plan.Plans;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Service;

/** One round for a plan: import its folder, take measurements in, evaluate. The schedule, the start and people ask for it. */
@Service
public class PlanRounds {

    private static final Logger LOG = LoggerFactory.getLogger(PlanRounds.class);
    private static final String PRODUCT = "atalaya";

    /**
     * When and where plans are evaluated.
     *
     * @param plans the folder of plan folders
     * @param daily the hour of the daily round, in each plan's zone; a business day begins with it
     */
    @ConfigurationProperties("atalaya.evaluation")
    public record Settings(
            @DefaultValue("config/plans") Path plans,
            @DefaultValue("06:00") LocalTime daily) {}

    private final Settings settings;
    private final Plans plans;
    private final MeasurementStore measurements;
    private final Inbox inbox;
    private final EvaluationRuns runs;
    private final RunLog log;
    private final Clock clock;

    PlanRounds(
            Settings settings,
            Plans plans,
            MeasurementStore measurements,
            Inbox inbox,
            EvaluationRuns runs,
            RunLog log,
            Clock clock) {
        this.settings = settings;
        this.plans = plans;
        this.measurements = measurements;
        this.inbox = inbox;
        this.runs = runs;
        this.log = log;
        this.clock = clock;
    }

    /** Imports every plan folder there is; a faulty one is told and leaves what was imported before in force. */
    public void importPlans() {
        for (Path folder : planFolders()) {
            try {
                ImportedPlan imported = plans.importFolder(folder, PRODUCT, clock.instant());
                LOG.info("Plan {} v{}: {}", imported.plan().code(), imported.version(), folder);
            } catch (RefusedDocument refused) {
                LOG.error("{} no se importó:\n{}", folder, told(refused.faults()));
            }
        }
    }

    private List<Path> planFolders() {
        if (!Files.isDirectory(settings.plans())) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(settings.plans())) {
            return folders.filter(folder -> Files.isRegularFile(folder.resolve("plan.yaml")))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Loads what is new in the plan's folder and inbox, and answers whether anything was. */
    public boolean takeMeasurementsIn(String plan) {
        Plan current = plans.current(plan).orElseThrow().plan();
        boolean changed = false;
        for (Path file : MeasurementFiles.of(settings.plans().resolve(plan))) {
            try {
                LoadOutcome outcome =
                        measurements.load(current, file, MeasurementOrigin.FOLDER, PRODUCT, clock.instant());
                changed |= tell(plan, outcome);
            } catch (RefusedDocument refused) {
                LOG.error("{} no se cargó:\n{}", file, told(refused.faults()));
            }
        }
        for (LoadOutcome outcome : inbox.takeIn(current, clock.instant())) {
            changed |= tell(plan, outcome);
        }
        return changed;
    }

    /** Whether a file lies in the plan's inbox that was not taken in yet. */
    boolean hasWaitingFiles(String plan) {
        return inbox.hasWaiting(plans.current(plan).orElseThrow().plan());
    }

    private static boolean tell(String plan, LoadOutcome outcome) {
        if (outcome.changedAnything()) {
            LOG.info(
                    "{}: {}: {} mediciones nuevas, {} corregidas, {} sin cambio",
                    plan,
                    outcome.file(),
                    outcome.added(),
                    outcome.restated(),
                    outcome.unchanged());
        }
        return outcome.changedAnything();
    }

    private static String told(List<Fault> faults) {
        return String.join(
                "\n",
                faults.stream()
                        .map(fault -> fault.text(Locale.forLanguageTag("es")))
                        .toList());
    }

    /** A whole round: measurements first, then the evaluation as of today, so that what has just come in is seen. */
    public EvaluationRun round(String plan, Cause cause, String askedBy) {
        takeMeasurementsIn(plan);
        return runs.run(plan, today(plan), cause, askedBy);
    }

    /** Takes measurements in, and evaluates if they, or those or the plan that a command brought, were not yet tried. */
    public void takeInWhatIsNew(String plan) {
        takeMeasurementsIn(plan);
        if (runs.hasUntriedData(plan)) {
            runs.run(plan, today(plan), Cause.CORRECTION, PRODUCT);
        }
    }

    /**
     * A round only where it is missing: nothing was evaluated since the business day began, or something came in since.
     *
     * @return the run; empty where nothing was missing
     */
    public Optional<EvaluationRun> catchUp(String plan) {
        boolean changed = takeMeasurementsIn(plan);
        LocalDate day = today(plan);
        Optional<EvaluationRun> last = log.latestDone(plan);
        if (last.isEmpty()) {
            return Optional.of(runs.run(plan, day, Cause.FIRST_START, PRODUCT));
        }
        if (changed || runs.hasNewInputs(plan, day)) {
            return Optional.of(runs.run(plan, day, Cause.CORRECTION, PRODUCT));
        }
        return log.coversDay(plan, businessDay(plan))
                ? Optional.empty()
                : Optional.of(runs.run(plan, day, Cause.SCHEDULE, PRODUCT));
    }

    private LocalDate today(String plan) {
        return now(plan).toLocalDate();
    }

    /** The day whose round is due: today, or yesterday before the hour of the daily round. */
    private LocalDate businessDay(String plan) {
        ZonedDateTime now = now(plan);
        return now.toLocalTime().isBefore(settings.daily()) ? now.toLocalDate().minusDays(1) : now.toLocalDate();
    }

    private ZonedDateTime now(String plan) {
        return clock.instant()
                .atZone(plans.current(plan).orElseThrow().plan().profile().zone());
    }

    public Settings settings() {
        return settings;
    }
}
