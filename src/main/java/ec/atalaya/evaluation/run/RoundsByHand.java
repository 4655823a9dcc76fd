package ec.atalaya.evaluation.run;

import ec.atalaya.document.Fault;
import ec.atalaya.document.RefusedDocument;
import ec.atalaya.evaluation.run.EvaluationRun.Cause;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Rounds that people ask for: in the background, and never two at once for the same plan. */
@Service
public class RoundsByHand {

    private static final Logger LOG = LoggerFactory.getLogger(RoundsByHand.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);

    /**
     * A round that somebody asked for.
     *
     * @param askedAt when
     * @param run the run that it led to; null while there is none
     * @param faults what kept it from one; empty where nothing did, or where the fault is the product's own
     * @param isOver whether nothing more happens
     */
    public record Round(Instant askedAt, @Nullable EvaluationRun run, List<Fault> faults, boolean isOver) {

        public Round {
            faults = List.copyOf(faults);
        }
    }

    private final PlanRounds rounds;
    private final RunLog log;
    private final Clock clock;
    private final Map<String, Round> latest = new ConcurrentHashMap<>();
    private final ExecutorService workers = Executors.newCachedThreadPool(RoundsByHand::worker);

    RoundsByHand(PlanRounds rounds, RunLog log, Clock clock) {
        this.rounds = rounds;
        this.log = log;
        this.clock = clock;
    }

    /** A process that stops doesn't wait for them: a run that is cut off is closed at the next start. */
    private static Thread worker(Runnable work) {
        var thread = new Thread(work, "round-by-hand");
        thread.setDaemon(true);
        return thread;
    }

    /**
     * Begins a round, unless one of the plan is under way.
     *
     * @return whether it was begun
     */
    public synchronized boolean start(String plan, String askedBy) {
        Round before = latest.get(plan);
        if (before != null && !before.isOver() || log.running(plan).isPresent()) {
            return false;
        }
        Instant now = clock.instant();
        latest.put(plan, new Round(now, null, List.of(), false));
        workers.execute(() -> latest.put(plan, round(plan, askedBy, now)));
        return true;
    }

    /** The last round of this process that somebody asked for. */
    public Optional<Round> of(String plan) {
        return Optional.ofNullable(latest.get(plan));
    }

    private Round round(String plan, String askedBy, Instant askedAt) {
        try {
            lookAtTheInbox(plan);
            return new Round(askedAt, rounds.round(plan, Cause.BY_HAND, askedBy), List.of(), true);
        } catch (RefusedDocument refused) {
            LOG.warn("The round of {} that {} asked for was refused", plan, askedBy);
            return new Round(askedAt, null, refused.faults(), true);
        } catch (RuntimeException failed) {
            LOG.error("The round of {} that {} asked for failed", plan, askedBy, failed);
            return new Round(askedAt, null, List.of(), true);
        }
    }

    /** Who drops a file and asks at once wants it counted: it is taken at the second look, if it grows no more. */
    private void lookAtTheInbox(String plan) {
        if (rounds.hasWaitingFiles(plan)) {
            rounds.takeMeasurementsIn(plan);
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }

    @PreDestroy
    void close() {
        workers.shutdownNow();
    }
}
