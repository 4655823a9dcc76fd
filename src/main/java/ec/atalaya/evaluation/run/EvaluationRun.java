package ec.atalaya.evaluation.run;

import ec.atalaya.plan.Period;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One evaluation of a plan on the server.
 *
 * @param asOf the day whose knowledge it used
 * @param focus the period in focus
 * @param cause why it was run
 * @param askedBy who asked; {@code atalaya} for the schedule
 * @param finishedAt null while it runs
 * @param sameAs the earlier run whose inputs were the same; null where there is none
 * @param changed how many rows of results it changed
 * @param message what went wrong, for people; empty where nothing did
 */
public record EvaluationRun(
        long id,
        String plan,
        int planVersion,
        String ruleSet,
        String ruleSetVersion,
        String ruleSetDigest,
        LocalDate asOf,
        Period focus,
        Cause cause,
        String askedBy,
        State state,
        Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable Long sameAs,
        int changed,
        String message) {

    /** Why a run was made. */
    public enum Cause {
        FIRST_START,
        SCHEDULE,
        BY_HAND,
        /** New or restated measurements, or a changed plan or rule set. */
        CORRECTION
    }

    /** How a run stands. */
    public enum State {
        RUNNING,
        DONE,
        /** The inputs were those of an earlier run: nothing was evaluated. */
        UNCHANGED,
        FAILED
    }

    public boolean isRunning() {
        return state == State.RUNNING;
    }

    /** How long it took; zero while it runs. */
    public Duration duration() {
        return finishedAt == null ? Duration.ZERO : Duration.between(startedAt, finishedAt);
    }
}
