package ec.atalaya.console;

import ec.atalaya.console.Sentence.Piece;
import ec.atalaya.evaluation.ResultRow;
import ec.atalaya.evaluation.ResultRow.Kind;
import ec.atalaya.evaluation.explanation.Explanation;
import ec.atalaya.evaluation.run.StoredResult;
import ec.atalaya.plan.HorizonTarget;
import ec.atalaya.plan.Indicator;
import ec.atalaya.plan.Objective;
import ec.atalaya.plan.Period;
import ec.atalaya.plan.Unit;
import ec.atalaya.rules.Status;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the parts of a page about an objective or an indicator share: where to look things up, and how to say them. */
record Telling(PlanView view, Evidence evidence) {

    Wording words() {
        return view.words();
    }

    String text(String key, Object... arguments) {
        return words().text(key, arguments);
    }

    Sentence sentence(String key, @Nullable Object... arguments) {
        return Sentence.of(words(), key, arguments);
    }

    /** The rhythm in which the plan counts, as the ending of a message key. */
    String rhythm() {
        return view.period().frequency().name();
    }

    @Nullable
    ResultRow row(Kind level, String code) {
        StoredResult result = evidence.of(level, code);
        return result == null ? null : result.row();
    }

    @Nullable
    Explanation explanation(Kind level, String code) {
        StoredResult result = evidence.of(level, code);
        return result == null ? null : result.explanation();
    }

    String status(Kind level, String code) {
        ResultRow row = row(level, code);
        return row == null ? Status.NOT_ASSESSED : row.status();
    }

    StatusMark mark(Kind level, String code) {
        return view.mark(status(level, code));
    }

    boolean isAssessed(String status) {
        return view.scale().order(status) > 0;
    }

    Amounts amounts(Indicator indicator) {
        return Amounts.of(words(), indicator, explanation(Kind.INDICATOR, indicator.code()));
    }

    /**
     * What an indicator is held against, and when it should be reached where that is not the period looked at.
     *
     * @return null where it has no target
     */
    @Nullable
    String target(Indicator indicator, @Nullable ResultRow row) {
        Double target = row == null ? null : row.target();
        HorizonTarget horizon = indicator.horizon();
        if (horizon == null) {
            return target == null ? null : amounts(indicator).told(target);
        }
        Period year = horizon.period();
        if (target == null) {
            // Without a year it may be the target of every one, where a rule judges by it.
            boolean isOfEveryYear = year == null && row != null && isAssessed(row.status());
            return isOfEveryYear ? amounts(indicator).told(horizon.value()) : null;
        }
        String told = amounts(indicator).told(target);
        return year != null && indicator.method().looksAtHorizonAlone()
                ? text("indicator.sheet.at", told, period(year))
                : told;
    }

    String objectiveName(String code) {
        return view.plan().objective(code).map(Objective::name).orElse("");
    }

    /** Code and name of an objective, leading to its page. */
    Piece objective(String code) {
        return Piece.link(code + " " + objectiveName(code), view.objective(code));
    }

    Piece objectiveCode(String code) {
        return Piece.link(code, view.objective(code));
    }

    Piece indicatorCode(String code) {
        return Piece.link(code, view.indicator(code));
    }

    /** The name of a unit, or that there is none. */
    String unit(@Nullable String code) {
        return code == null
                ? text("objective.owner.none")
                : view.plan().unit(code).map(Unit::name).orElse(code);
    }

    /** Who reports an indicator: its own unit, or its objective's. */
    String reporter(Indicator indicator) {
        return unit(view.plan().reporterOf(indicator));
    }

    String period(Period period) {
        return words().shortPeriod(period);
    }

    /** {@code a través de E3 y M4}, or that there is nothing between. */
    String way(List<String> path) {
        List<String> between = path.size() > 2 ? path.subList(1, path.size() - 1) : List.of();
        return between.isEmpty()
                ? text("objective.way.direct")
                : text("objective.way.through", words().listed(between));
    }

    /** {@code con un rezago de 2 trimestres}. */
    String lag(long periods) {
        return text("objective.lag." + rhythm(), periods);
    }
}
