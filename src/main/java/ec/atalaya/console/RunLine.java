package ec.atalaya.console;

import ec.atalaya.evaluation.run.EvaluationRun;
import ec.atalaya.plan.PlanProfile;

/**
 * A run as its list and its own page tell it.
 *
 * @param number as people write it
 * @param periods the first and the last that it evaluated
 * @param duration empty while it runs
 * @param outcome what came of it, with links
 * @param why who or what wanted it
 */
record RunLine(
        EvaluationRun run,
        String number,
        Address address,
        String periods,
        String started,
        String duration,
        Sentence outcome,
        String why) {

    static RunLine of(PlanView view, EvaluationRun run) {
        Wording words = view.words();
        PlanProfile profile = view.plan().profile();
        return new RunLine(
                run,
                words.count(run.id()),
                address(view, run.id()),
                words.text(
                        "runs.periods",
                        words.shortPeriod(profile.periods(profile.rhythm()).get(0)),
                        words.shortPeriod(run.focus())),
                words.moment(run.startedAt(), profile.zone()),
                duration(words, run),
                outcome(view, run),
                why(words, run));
    }

    static Address address(PlanView view, long run) {
        return Address.ofPlan(view.code(), "corridas", Long.toString(run));
    }

    private static String duration(Wording words, EvaluationRun run) {
        return run.isRunning()
                ? ""
                : words.text("runs.seconds", words.number(run.duration().toMillis() / 100 / 10.0));
    }

    /** What came of a run in one sentence. */
    static Sentence outcome(PlanView view, EvaluationRun run) {
        Wording words = view.words();
        Long same = run.sameAs();
        return switch (run.state()) {
            case RUNNING -> Sentence.of(words, "runs.outcome.RUNNING");
            case DONE -> Sentence.of(words, "runs.outcome.DONE", run.changed());
            case UNCHANGED ->
                Sentence.of(
                        words,
                        "runs.outcome.UNCHANGED",
                        same == null ? "" : Sentence.Piece.link(words.count(same), address(view, same)));
            case FAILED -> Sentence.of(words, "runs.outcome.FAILED", run.message());
        };
    }

    private static String why(Wording words, EvaluationRun run) {
        String cause = words.name("runs.cause", run.cause());
        return run.cause() == EvaluationRun.Cause.BY_HAND ? words.text("runs.by-hand", cause, run.askedBy()) : cause;
    }
}
