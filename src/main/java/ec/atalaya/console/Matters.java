package ec.atalaya.console;

import ec.atalaya.alert.Alert;
import ec.atalaya.evaluation.AlertFinding;
import ec.atalaya.evaluation.ResultRow;
import ec.atalaya.evaluation.ResultRow.Kind;
import ec.atalaya.evaluation.explanation.AgendaBasis;
import ec.atalaya.evaluation.explanation.AlertBasis;
import ec.atalaya.evaluation.explanation.Explanation;
import ec.atalaya.evaluation.explanation.ExposureBasis;
import ec.atalaya.evaluation.explanation.WhyNot;
import ec.atalaya.evaluation.explanation.WhyNot.Condition;
import ec.atalaya.evaluation.explanation.WhyNot.Obstacle;
import ec.atalaya.evaluation.run.StoredResult;
import ec.atalaya.plan.Axis;
import ec.atalaya.plan.Driver;
import ec.atalaya.plan.Indicator;
import ec.atalaya.plan.Level;
import ec.atalaya.plan.Perspective;
import ec.atalaya.rules.Tone;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How things stand that alerts and agendas speak of, in words. */
record Matters(Telling telling) {

    static Kind kind(Level level) {
        return Kind.valueOf(level.name());
    }

    Matter of(Level level, String code) {
        if (level == Level.DRIVER) {
            var mark = new StatusMark(Tone.NONE, telling.text("outside.mark"));
            return new Matter(mark, "", name(level, code), "", address(level, code));
        }
        if (level == Level.LINK) {
            return new LinkWords(telling, code).matter();
        }
        boolean hasCode = level == Level.OBJECTIVE || level == Level.INDICATOR;
        return new Matter(
                telling.mark(kind(level), code),
                hasCode ? code : "",
                name(level, code),
                telling.words().score(telling.row(kind(level), code)),
                address(level, code));
    }

    /** What an alert speaks of; a source of data is known by its code. */
    Matter of(Alert alert) {
        if (!alert.isAboutSource()) {
            return of(alert.judged(), alert.code());
        }
        String state = telling.text(alert.isOpen() ? "alerts.source.failing" : "alerts.source.works");
        return new Matter(
                new StatusMark(Tone.NONE, state),
                alert.code(),
                telling.text("alerts.subject.SOURCE"),
                "",
                Address.ofPlan(telling.view().code(), "datos", "fuentes", alert.code()));
    }

    /** How it stands with what an alert speaks of. */
    String standing(Alert alert) {
        if (!alert.isAboutSource()) {
            return standing(alert.judged(), alert.code());
        }
        return telling.text(alert.isOpen() ? "alerts.source.failing" : "alerts.source.works");
    }

    /** For how long its condition has held: for so many periods, or so many fetches. */
    String held(Alert alert) {
        return alert.isAboutSource() ? telling.text("alerts.source.failures", alert.periods()) : held(alert.periods());
    }

    private String name(Level level, String code) {
        var plan = telling.view().plan();
        return switch (level) {
            case LINK -> code;
            case INDICATOR -> plan.indicator(code).map(Indicator::name).orElse("");
            case OBJECTIVE -> telling.objectiveName(code);
            case AXIS ->
                telling.text(
                        "alerts.subject.AXIS", plan.axis(code).map(Axis::name).orElse(code));
            case PERSPECTIVE ->
                telling.text(
                        "alerts.subject.PERSPECTIVE",
                        plan.perspective(code).map(Perspective::name).orElse(code));
            case PLAN -> telling.text("alerts.subject.PLAN");
            case DRIVER -> plan.macro().driver(code).map(Driver::name).orElse(code);
        };
    }

    private Address address(Level level, String code) {
        return switch (level) {
            case LINK -> telling.view().page("mapa", "relaciones");
            case INDICATOR -> telling.view().indicator(code);
            case OBJECTIVE -> telling.view().objective(code);
            case AXIS, PERSPECTIVE, PLAN -> telling.view().page("tablero");
            case DRIVER -> telling.view().page("escenarios", "macro");
        };
    }

    /** {@code Con problemas: 41,7 %, se necesita 70 %.} */
    String standing(Level level, String code) {
        if (level == Level.DRIVER) {
            return assumption(code);
        }
        ResultRow row = telling.row(kind(level), code);
        String word = telling.mark(kind(level), code).word();
        String score = telling.words().score(row);
        if (row == null || row.score() == null) {
            return row == null
                    ? telling.text("alerts.standing.gone")
                    : telling.text("alerts.standing.unknown", word, score);
        }
        ExposureBasis threat = threat(level, code);
        if (threat != null && telling.view().scale().isMet(row.status())) {
            return telling.text(
                    "alerts.standing.exposed", word, score, telling.words().exposure(threat.exposure()));
        }
        Double needed = needed(level, code);
        return needed == null
                ? telling.text("alerts.standing", word, score)
                : telling.text(
                        "alerts.standing.needs",
                        word,
                        score,
                        telling.words().scoreMark(Math.round(needed * 1000) / 1000.0));
    }

    /** What was assumed of an outside driver and what came, as a finding about it tells. */
    String assumption(String code) {
        return Stream.concat(
                        telling.evidence().all(Kind.AGENDA_ITEM).stream()
                                .map(result -> result.explanation().agenda())
                                .filter(Objects::nonNull)
                                .map(AgendaBasis::driver),
                        telling.evidence().all(Kind.ALERT).stream()
                                .map(result -> result.explanation().alert())
                                .filter(Objects::nonNull)
                                .map(AlertBasis::driver))
                .filter(driver -> driver != null && driver.code().equals(code))
                .findFirst()
                .map(driver -> new AssumptionWords(telling.words()).told(driver))
                .orElseGet(() -> telling.text("alerts.standing.gone"));
    }

    /** The score that the next better status takes; null where no score would do. */
    private @Nullable Double needed(Level level, String code) {
        Explanation explanation = telling.explanation(kind(level), code);
        WhyNot whyNot = explanation == null ? null : explanation.whyNot();
        return whyNot == null
                ? null
                : whyNot.conditions().stream()
                        .filter(condition ->
                                condition.obstacle() == Obstacle.SCORE || condition.obstacle() == Obstacle.ATTAINMENT)
                        .map(Condition::needed)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
    }

    /** For how many periods in a row; no further back than the rules look. */
    String held(int periods) {
        boolean isLeast = periods > telling.view().rules().lookBack();
        return telling.text((isLeast ? "alerts.held.least." : "alerts.held.") + telling.rhythm(), periods);
    }

    /** {@code Con problemas desde T4 2021, 17 trimestres seguidos.} */
    Sentence since(Level level, String code) {
        List<ResultRow> rows = telling.evidence().overTime(kind(level), code).stream()
                .map(StoredResult::row)
                .toList();
        StatusRun run = StatusRun.until(telling.view().period(), rows);
        String word = telling.mark(kind(level), code).word();
        return run == null
                ? telling.sentence("alerts.since.unknown", word)
                : telling.sentence(
                        "alerts.since." + telling.rhythm(), word, telling.period(run.since()), run.periods());
    }

    /** What threatens an objective; null where nothing does that a reader would see. */
    @Nullable
    ExposureBasis threat(Level level, String code) {
        Explanation explanation = level == Level.OBJECTIVE ? telling.explanation(Kind.OBJECTIVE, code) : null;
        ExposureBasis exposure = explanation == null ? null : explanation.exposure();
        return ThreatWords.isExposed(exposure) ? exposure : null;
    }

    /** Units by their names, and the Office. */
    String recipients(List<String> codes) {
        return telling.words().listed(codes.stream().map(this::recipient).toList());
    }

    String recipient(String code) {
        return code.equals(AlertFinding.OFFICE) ? telling.text("objective.office") : telling.unit(code);
    }

    Address page(Alert alert) {
        return telling.view().page("alertas", alert.number());
    }
}
