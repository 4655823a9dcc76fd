package ec.atalaya.console;

import ec.atalaya.alert.Alerts;
import ec.atalaya.document.RefusedDocument;
import ec.atalaya.evaluation.ResultRow;
import ec.atalaya.evaluation.ResultRow.Kind;
import ec.atalaya.evaluation.run.EvaluationRun;
import ec.atalaya.evaluation.run.Results;
import ec.atalaya.plan.Plans;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How each plan stands in its newest run, the worst first. */
@Component
class PlanLines {

    /**
     * One plan.
     *
     * @param score the plan's own; null where nothing was evaluated
     * @param told the score, or why there is none
     * @param period the period that the newest run looks at, in words
     * @param run null where the plan was never evaluated
     */
    record Line(
            String code,
            String name,
            Address address,
            StatusMark mark,
            @Nullable Double score,
            String told,
            Change change,
            String period,
            int alerts,
            @Nullable EvaluationRun run) {}

    private final Plans plans;
    private final PlanViews views;
    private final Results results;
    private final Alerts alerts;
    private final Wordings wordings;

    PlanLines(Plans plans, PlanViews views, Results results, Alerts alerts, Wordings wordings) {
        this.plans = plans;
        this.views = views;
        this.results = results;
        this.alerts = alerts;
        this.wordings = wordings;
    }

    List<Line> all(Locale language) {
        return plans.codes().stream()
                .map(code -> line(code, language))
                .sorted(Comparator.comparing(Line::score, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(Line::name))
                .toList();
    }

    /** A plan whose rule set cannot be used keeps its place in the list, and says why it has no verdict. */
    private Line line(String code, Locale language) {
        try {
            return line(views.of(code, new PlanView.Asked(null, null, null), language));
        } catch (RefusedDocument refused) {
            Wording words = wordings.of(language);
            return new Line(
                    code,
                    plans.current(code).orElseThrow().plan().profile().name(),
                    Address.ofPlan(code, "tablero"),
                    words.notAssessed(),
                    null,
                    words.text("plans.no-rules"),
                    new Change(Double.NaN),
                    "",
                    0,
                    null);
        }
    }

    private Line line(PlanView view) {
        PeriodRows before = view.hasRun()
                ? view.previous()
                        .map(period -> new PeriodRows(results.rows(
                                view.code(), period, view.evaluated().id())))
                        .orElse(PeriodRows.NONE)
                : PeriodRows.NONE;
        PeriodRows now = view.hasRun()
                ? new PeriodRows(results.rows(
                        view.code(), view.period(), view.evaluated().id()))
                : PeriodRows.NONE;
        ResultRow row = now.row(Kind.PLAN, view.code());
        Double score = now.score(Kind.PLAN, view.code());
        return new Line(
                view.code(),
                view.plan().profile().name(),
                Address.ofPlan(view.code(), "tablero"),
                view.mark(row == null ? "" : row.status()),
                score,
                view.words().score(row),
                Change.between(before.score(Kind.PLAN, view.code()), score),
                view.words().shortPeriod(view.period()),
                alerts.countOpen(view.code()).values().stream()
                        .mapToInt(Integer::intValue)
                        .sum(),
                view.run());
    }
}
