package ec.atalaya.cli;

import ec.atalaya.cli.TerminalColours.Paint;
import ec.atalaya.evaluation.AlertFinding;
import ec.atalaya.evaluation.Evaluation;
import ec.atalaya.evaluation.PeriodResult;
import ec.atalaya.evaluation.RollUpVerdict;
import ec.atalaya.evaluation.Verdict;
import ec.atalaya.evaluation.explanation.DriverBasis;
import ec.atalaya.evaluation.scoring.Reason;
import ec.atalaya.plan.Axis;
import ec.atalaya.plan.Driver;
import ec.atalaya.plan.Indicator;
import ec.atalaya.plan.Level;
import ec.atalaya.plan.Objective;
import ec.atalaya.plan.Period;
import ec.atalaya.plan.Perspective;
import ec.atalaya.plan.Plan;
import ec.atalaya.plan.Unit;
import ec.atalaya.rules.fact.Standing;
import ec.atalaya.rules.fact.Subject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** One period's result, with the names and words that the sections of a scoreboard share. */
final class PeriodView {

    /** What would be told as 0,00 is no exposure to a reader. */
    private static final double LEAST_EXPOSURE = 0.005;

    private final Evaluation evaluation;
    private final PeriodResult result;
    private final Wording wording;
    private final StatusMarks marks;
    private final Map<Subject, Standing> standings;

    PeriodView(Evaluation evaluation, PeriodResult result, Wording wording) {
        this.evaluation = evaluation;
        this.result = result;
        this.wording = wording;
        this.marks = new StatusMarks(evaluation.ruleSet().scale(), wording);
        this.standings = result.standings().stream().collect(Collectors.toMap(Standing::subject, Function.identity()));
    }

    Evaluation evaluation() {
        return evaluation;
    }

    Plan plan() {
        return evaluation.plan();
    }

    PeriodResult result() {
        return result;
    }

    Period period() {
        return result.period();
    }

    Wording wording() {
        return wording;
    }

    StatusMarks marks() {
        return marks;
    }

    String text(String key, Object... arguments) {
        return wording.text(key, arguments);
    }

    Standing standing(Subject subject) {
        return Objects.requireNonNull(standings.get(subject), () -> "no standing of " + subject.told());
    }

    /** Whether the period before was looked at: it lies within the plan, and the rule set looks back. */
    boolean hasPrevious() {
        return !standing(result.plan().subject()).past().isEmpty();
    }

    String previous() {
        return wording.shortPeriod(period().minus(1));
    }

    Change change(Subject subject) {
        return Change.of(standing(subject).getChange(), evaluation.ruleSet().scale());
    }

    /** The objectives' verdicts, the worst first. */
    List<RollUpVerdict> objectivesWorstFirst() {
        return result.objectives().values().stream().sorted(worstFirst()).toList();
    }

    private Comparator<Verdict> worstFirst() {
        return Comparator.comparing(Verdict::status, marks.worstFirst())
                .thenComparingDouble(Verdict::score)
                .thenComparing(verdict -> verdict.subject().code());
    }

    Verdict verdict(Subject subject) {
        Verdict verdict =
                switch (subject.level()) {
                    case LINK -> null;
                    case INDICATOR -> result.indicators().get(subject.code());
                    case OBJECTIVE -> result.objectives().get(subject.code());
                    case AXIS -> result.axes().get(subject.code());
                    case PERSPECTIVE -> result.perspectives().get(subject.code());
                    case PLAN -> result.plan();
                    case DRIVER -> null;
                };
        return Objects.requireNonNull(verdict, () -> "no verdict on " + subject.told());
    }

    /** The score, why there is none, or, where a score has no status, both. */
    String score(Verdict verdict) {
        if (!verdict.hasScore()) {
            return verdict.isAssessed() ? text("score.none") : reason(verdict);
        }
        String score = wording.score(verdict.score());
        return verdict.isAssessed() ? score : score + ", " + reason(verdict);
    }

    /** Shape, word and score, or shape, word and reason. */
    StyledText standsAt(Verdict verdict) {
        StyledText mark = marks.mark(verdict.status());
        return verdict.isAssessed()
                ? mark.and(" ").and(StyledText.of(score(verdict), Paint.STRONG))
                : mark.and(" (" + score(verdict) + ")");
    }

    /** Why there is no status; where all that lies below lacks the same, it is told rather than that nothing is there. */
    String reason(Verdict verdict) {
        return verdict.reason()
                .map(reason -> reason == Reason.NO_CHILD ? reasonBelow(verdict) : reason)
                .map(wording::reason)
                .orElse("");
    }

    private Reason reasonBelow(Verdict verdict) {
        if (!(verdict instanceof RollUpVerdict rolledUp)) {
            return Reason.NO_CHILD;
        }
        List<Reason> reasons = rolledUp.children().stream()
                .map(child -> verdict(child.subject()).reason().orElse(Reason.NO_CHILD))
                .distinct()
                .toList();
        return reasons.size() == 1 ? reasons.get(0) : Reason.NO_CHILD;
    }

    /** 0 where it is too little to be told. */
    double exposure(String objective) {
        double exposure =
                Objects.requireNonNull(result.exposures().get(objective)).value();
        return exposure < LEAST_EXPOSURE ? 0 : exposure;
    }

    /** Empty where there is none. */
    StyledText exposureTold(String objective) {
        double exposure = exposure(objective);
        return exposure == 0 ? StyledText.EMPTY : StyledText.of(wording.exposure(exposure), Paint.EXPOSED);
    }

    /** Code and name, or what kind of thing it is and its name. */
    String name(Subject subject) {
        String code = subject.code();
        return switch (subject.level()) {
            case LINK -> text("subject.LINK", code.replace(">", " → "));
            case INDICATOR ->
                code + " " + plan().indicator(code).map(Indicator::name).orElse("");
            case OBJECTIVE -> objective(code);
            case AXIS -> text("subject.AXIS", plan().axis(code).map(Axis::name).orElse(code));
            case PERSPECTIVE ->
                text(
                        "subject.PERSPECTIVE",
                        plan().perspective(code).map(Perspective::name).orElse(code));
            case PLAN -> text("subject.PLAN");
            case DRIVER -> plan().macro().driver(code).map(Driver::name).orElse(code);
        };
    }

    /** Code and name of an objective. */
    String objective(String code) {
        return code + " " + plan().objective(code).map(Objective::name).orElse("");
    }

    /** Name, shape and word: {@code M2 Aumentar los viajes (■ Con problemas)}; a link has no status. */
    StyledText marked(Subject subject) {
        if (subject.level() == Level.DRIVER) {
            return StyledText.of(assumption(subject.code()), Paint.STRONG);
        }
        if (subject.level() == Level.LINK) {
            return StyledText.of(name(subject), Paint.STRONG);
        }
        return StyledText.of(name(subject), Paint.STRONG)
                .and(" (")
                .and(marks.mark(verdict(subject).status()))
                .and(")");
    }

    /** {@code Transferencias: el plan suponía 300 y van 240, 20 % menos; toleraba 30}. */
    private String assumption(String code) {
        return result.drivers().stream()
                .filter(reading -> reading.fact().getCode().equals(code))
                .findFirst()
                .map(reading -> wording.assumption(DriverBasis.of(reading)))
                .orElse(code);
    }

    /** Where a threat begins: an objective by its code, an outside driver by its name. */
    String root(String code) {
        return plan().macro().driver(code).map(Driver::name).orElse(code);
    }

    Subject objectiveSubject(String code) {
        return new Subject(Level.OBJECTIVE, code, period());
    }

    /** The name of a unit, or of the Office. */
    String unit(String code) {
        return code.equals(AlertFinding.OFFICE)
                ? text("office")
                : plan().unit(code).map(Unit::name).orElse(code);
    }
}
