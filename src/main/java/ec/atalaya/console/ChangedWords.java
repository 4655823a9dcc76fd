package ec.atalaya.console;

import ec.atalaya.console.RunReport.Changed;
import ec.atalaya.console.RunReport.Finding;
import ec.atalaya.evaluation.ChangedResult;
import ec.atalaya.evaluation.ResultRow;
import ec.atalaya.evaluation.ResultRow.Kind;
import ec.atalaya.evaluation.run.EvaluationRun;
import ec.atalaya.evaluation.run.EvaluationRun.State;
import ec.atalaya.plan.Level;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** Says what a run changed. */
final class ChangedWords {

    private static final Comparator<ChangedResult> LATEST_FIRST = Comparator.comparing(
                    (ChangedResult changed) -> changed.row().period())
            .reversed()
            .thenComparing(ChangedResult::row, ResultRow.ORDER);

    private final PlanView view;
    private final EvaluationRun run;
    private final Wording words;

    ChangedWords(PlanView view, EvaluationRun run) {
        this.view = view;
        this.run = run;
        this.words = view.words();
    }

    /** What the run did, in a sentence. */
    Sentence lead(List<ChangedResult> changed, boolean hasBefore) {
        if (run.state() != State.DONE) {
            return RunLine.outcome(view, run);
        }
        if (!hasBefore) {
            return Sentence.of(words, "runs.lead.first", changed.size());
        }
        if (changed.isEmpty()) {
            return Sentence.of(words, "runs.lead.nothing");
        }
        return Sentence.of(
                words,
                "runs.lead.changed",
                changed.size(),
                statuses(changed).size(),
                scores(changed).size());
    }

    List<Changed> statuses(List<ChangedResult> changed) {
        return changed.stream()
                .filter(one -> isVerdict(one.row().level()))
                .filter(ChangedResult::hasOtherStatus)
                .sorted(LATEST_FIRST)
                .map(this::told)
                .toList();
    }

    /** Another number and the same status. */
    List<Changed> scores(List<ChangedResult> changed) {
        return changed.stream()
                .filter(one -> isVerdict(one.row().level()))
                .filter(one -> !one.hasOtherStatus() && hasOtherScore(one))
                .sorted(LATEST_FIRST)
                .map(this::told)
                .toList();
    }

    private static boolean hasOtherScore(ChangedResult one) {
        ResultRow before = one.before();
        ResultRow now = one.now();
        return before != null && now != null && !Objects.equals(before.score(), now.score());
    }

    /** Alerts and matters of the period in focus: earlier ones are history. */
    List<Finding> findings(List<ChangedResult> changed) {
        return changed.stream()
                .filter(one -> !isVerdict(one.row().level()))
                .filter(one -> one.row().period().equals(run.focus()))
                .filter(one -> one.before() == null || one.now() == null)
                .map(this::finding)
                .toList();
    }

    private static boolean isVerdict(Kind kind) {
        return kind != Kind.ALERT && kind != Kind.AGENDA_ITEM;
    }

    private Changed told(ChangedResult changed) {
        ResultRow row = changed.row();
        ResultRow before = changed.before();
        ResultRow now = changed.now();
        return new Changed(
                row.level() == Kind.PLAN ? words.text("runs.level.PLAN") : row.code(),
                view.nameOf(row),
                address(Level.valueOf(row.level().name()), row.code())
                        .with("periodo", row.period())
                        .with("corrida", run.id()),
                words.shortPeriod(row.period()),
                view.mark(before),
                words.score(before),
                view.mark(now),
                words.score(now));
    }

    /** Axes, perspectives and the plan stand on the board. */
    private Address address(Level level, String code) {
        return switch (level) {
            case LINK -> Address.ofPlan(view.code(), "mapa", "relaciones");
            case INDICATOR -> Address.ofPlan(view.code(), "indicadores", code);
            case OBJECTIVE -> Address.ofPlan(view.code(), "objetivos", code);
            case DRIVER -> Address.ofPlan(view.code(), "escenarios", "macro");
            default -> Address.ofPlan(view.code(), "tablero");
        };
    }

    private Finding finding(ChangedResult changed) {
        ResultRow row = changed.row();
        boolean isNew = changed.now() != null;
        String[] subject = row.reason().split(" ", 2);
        Level level = Level.valueOf(subject[0]);
        String code = subject.length > 1 ? subject[1] : "";
        return new Finding(
                isNew ? "+" : "−",
                words.text("runs.finding." + row.level() + (isNew ? ".new" : ".gone")),
                words.text("runs.level." + level)
                        + (level == Level.PLAN ? "" : " " + DriverNames.of(view, level, code)),
                address(level, code).with("corrida", run.id()),
                String.join(", ", row.rules()));
    }
}
