package ec.atalaya.notification;

import ec.atalaya.alert.Alert;
import ec.atalaya.evaluation.AgendaProposal;
import ec.atalaya.evaluation.AlertFinding;
import ec.atalaya.evaluation.DriverReading;
import ec.atalaya.evaluation.Evaluation;
import ec.atalaya.evaluation.PeriodResult;
import ec.atalaya.evaluation.ResultRow;
import ec.atalaya.evaluation.ResultRow.Kind;
import ec.atalaya.evaluation.Verdict;
import ec.atalaya.evaluation.explanation.WhyNot;
import ec.atalaya.evaluation.run.PlanEvaluated;
import ec.atalaya.evaluation.spreading.RootShare;
import ec.atalaya.plan.Axis;
import ec.atalaya.plan.Driver;
import ec.atalaya.plan.Indicator;
import ec.atalaya.plan.Level;
import ec.atalaya.plan.Objective;
import ec.atalaya.plan.Period;
import ec.atalaya.plan.Perspective;
import ec.atalaya.plan.Plan;
import ec.atalaya.plan.Unit;
import ec.atalaya.rules.Status;
import ec.atalaya.rules.StatusScale;
import ec.atalaya.rules.Tone;
import ec.atalaya.rules.fact.OutsideDriver;
import ec.atalaya.rules.fact.Standing;
import ec.atalaya.rules.fact.Subject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The period in focus, looked up by what alerts speak of. */
final class Scene {

    private final PlanEvaluated evaluated;
    private final MailWording wording;
    private final Map<Subject, Standing> standings;
    private final Map<String, AlertFinding> findings;
    private final Map<String, ResultRow> rows;
    private final Map<String, String> roots = new HashMap<>();

    Scene(PlanEvaluated evaluated, MailWording wording) {
        this.evaluated = evaluated;
        this.wording = wording;
        PeriodResult focus = evaluated.focus();
        standings = focus.standings().stream().collect(Collectors.toMap(Standing::subject, Function.identity()));
        findings = focus.alerts().stream().collect(Collectors.toMap(AlertFinding::fingerprint, Function.identity()));
        rows = ResultRow.of(focus)
                .filter(row -> row.level() != Kind.ALERT && row.level() != Kind.AGENDA_ITEM)
                .collect(Collectors.toMap(row -> row.level() + " " + row.code(), Function.identity()));
        for (AgendaProposal proposal : focus.agenda()) {
            proposal.symptoms()
                    .forEach(symptom ->
                            roots.putIfAbsent(symptom, proposal.subject().code()));
        }
    }

    PlanEvaluated evaluated() {
        return evaluated;
    }

    MailWording wording() {
        return wording;
    }

    Plan plan() {
        return evaluation().plan();
    }

    Evaluation evaluation() {
        return evaluated.evaluation();
    }

    PeriodResult focus() {
        return evaluated.focus();
    }

    Period period() {
        return focus().period();
    }

    /** As percent where scores are fractions, else as the number that it is. */
    String score(double score) {
        return scale().isOfFractions() ? wording.percent(score) : wording.figure(score);
    }

    /** What a score or an attainment would have to reach. */
    String needed(WhyNot.Condition condition) {
        double needed = Objects.requireNonNull(condition.needed());
        boolean isFraction = condition.obstacle() == WhyNot.Obstacle.ATTAINMENT || scale().isOfFractions();
        return isFraction ? wording.mark(needed) : wording.figure(needed);
    }

    StatusScale scale() {
        return evaluation().ruleSet().scale();
    }

    /** Empty where the plan no longer has it. */
    Optional<Verdict> verdict(Level level, String code) {
        return Optional.ofNullable(
                switch (level) {
                    case LINK -> null;
                    case INDICATOR -> focus().indicators().get(code);
                    case OBJECTIVE -> focus().objectives().get(code);
                    case AXIS -> focus().axes().get(code);
                    case PERSPECTIVE -> focus().perspectives().get(code);
                    case PLAN -> focus().plan();
                    case DRIVER -> null;
                });
    }

    /** What is known of the outside driver that an alert is about; empty where it is about none, or a side is missing. */
    Optional<OutsideDriver> driver(Alert alert) {
        return alert.level() != Level.DRIVER
                ? Optional.empty()
                : focus().drivers().stream()
                        .map(DriverReading::fact)
                        .filter(fact -> fact.getCode().equals(alert.code()) && !Double.isNaN(fact.getDifference()))
                        .findFirst();
    }

    Optional<Standing> standing(Verdict verdict) {
        return Optional.ofNullable(standings.get(verdict.subject()));
    }

    /** What found an alert in this period; empty where nothing did. */
    Optional<AlertFinding> finding(Alert alert) {
        return Optional.ofNullable(findings.get(alert.fingerprint()));
    }

    /** Value, target and attainment. */
    Optional<ResultRow> row(Level level, String code) {
        return Optional.ofNullable(rows.get(level + " " + code));
    }

    /** The objective whose trouble explains that of another by the rules for agendas; empty where none does. */
    String rootOf(Alert alert) {
        return alert.level() == Level.OBJECTIVE ? roots.getOrDefault(alert.code(), "") : "";
    }

    /** Where what threatens an objective begins, the greatest first. */
    List<RootShare> rootsBehind(String objective) {
        return evaluation().rootsBehind(objective, period());
    }

    /** 0 for anything but objectives. */
    double exposure(Level level, String code) {
        return level == Level.OBJECTIVE && focus().exposures().containsKey(code)
                ? focus().exposures().get(code).value()
                : 0;
    }

    Badge badge(String status) {
        return Badge.of(
                scale().status(status).map(Status::tone).orElse(Tone.NONE),
                scale().status(status).map(wording::label).orElseGet(() -> wording.text("not-assessed")));
    }

    /** Code and name, or what kind of thing it is and its name. */
    String name(Level level, String code) {
        return switch (level) {
            case LINK -> code;
            case INDICATOR -> coded(code, plan().indicator(code).map(Indicator::name));
            case OBJECTIVE -> coded(code, plan().objective(code).map(Objective::name));
            case AXIS ->
                wording.text("subject.AXIS", plan().axis(code).map(Axis::name).orElse(code));
            case PERSPECTIVE ->
                wording.text(
                        "subject.PERSPECTIVE",
                        plan().perspective(code).map(Perspective::name).orElse(code));
            case PLAN -> wording.text("subject.PLAN");
            case DRIVER -> plan().macro().driver(code).map(Driver::name).orElse(code);
        };
    }

    private static String coded(String code, Optional<String> name) {
        return name.map(known -> code + " " + known).orElse(code);
    }

    /** The name of a unit, or of the Office. */
    String recipient(String code) {
        return code.equals(AlertFinding.OFFICE)
                ? wording.text("office")
                : plan().unit(code).map(Unit::name).orElse(code);
    }
}
