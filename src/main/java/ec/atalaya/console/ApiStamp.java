package ec.atalaya.console;

import ec.atalaya.evaluation.run.EvaluationRun;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * To what the figures of an answer belong.
 *
 * @param plan the plan's code
 * @param planVersion the version of the plan that was evaluated
 * @param period the period that the answer is about
 * @param run null where the plan was never evaluated, and with it all that follows
 * @param dataKnownAt the day whose knowledge was used
 * @param evaluatedAt when the run ended
 * @param newestRun another one than {@code run} where an older one was asked for
 */
record ApiStamp(
        String plan,
        int planVersion,
        String period,
        @Nullable Long run,
        @Nullable LocalDate dataKnownAt,
        @Nullable Instant evaluatedAt,
        @Nullable String ruleSet,
        @Nullable String ruleSetVersion,
        @Nullable Long newestRun) {

    static ApiStamp of(PlanView view) {
        EvaluationRun run = view.run();
        EvaluationRun newest = view.newest();
        return new ApiStamp(
                view.code(),
                run == null ? view.imported().version() : run.planVersion(),
                view.period().toString(),
                run == null ? null : run.id(),
                run == null ? null : run.asOf(),
                run == null ? null : run.finishedAt(),
                run == null ? null : run.ruleSet(),
                run == null ? null : run.ruleSetVersion(),
                newest == null ? null : newest.id());
    }
}
