package ec.atalaya.console;

import ec.atalaya.evaluation.ResultRow;
import ec.atalaya.evaluation.ResultRow.Kind;
import ec.atalaya.evaluation.explanation.Arithmetic;
import ec.atalaya.evaluation.explanation.Explanation;
import ec.atalaya.evaluation.explanation.MeasuredBasis;
import ec.atalaya.evaluation.scoring.Reason;
import ec.atalaya.plan.Indicator;
import ec.atalaya.plan.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The answer of an indicator's page: what it is worth, which way it went, and what was expected. */
final class IndicatorLead {

    private final Telling telling;
    private final Indicator indicator;

    IndicatorLead(Telling telling, Indicator indicator) {
        this.telling = telling;
        this.indicator = indicator;
    }

    /**
     * The lead.
     *
     * @param everReported whether there is any value at all
     */
    Sentence told(boolean everReported) {
        if (!everReported) {
            return telling.sentence("indicator.never." + indicator.frequency(), telling.reporter(indicator));
        }
        ResultRow row = telling.row(Kind.INDICATOR, indicator.code());
        if (row == null) {
            return telling.sentence(
                    "objective.lead.never", telling.period(telling.view().period()));
        }
        Double value = row.value();
        boolean judged = row.attainment() != null || telling.isAssessed(row.status());
        return value == null || !judged ? missing(row) : attained(row, value);
    }

    private Sentence missing(ResultRow row) {
        Reason reason = row.reason().isEmpty() ? null : Reason.valueOf(row.reason());
        Explanation explanation = telling.explanation(Kind.INDICATOR, indicator.code());
        MeasuredBasis basis = explanation == null ? null : explanation.value();
        Double value = row.value();
        if (value != null) {
            return telling.sentence(
                    "indicator.unjudged",
                    telling.amounts(indicator).told(value),
                    telling.words().reason(row.reason()));
        }
        boolean due = reason == Reason.NO_VALUE || reason == Reason.STALE || reason == Reason.NOT_DUE;
        if (basis == null || reason == null || !due) {
            return telling.sentence("indicator.unknown", telling.words().reason(row.reason()));
        }
        return telling.sentence(
                "indicator.missing." + reason.name(),
                telling.period(basis.judged()),
                telling.reporter(indicator),
                telling.words().date(basis.dueOn()));
    }

    private Sentence attained(ResultRow row, double value) {
        Explanation explanation = telling.explanation(Kind.INDICATOR, indicator.code());
        Sentence moved =
                moved(value, explanation == null ? null : explanation.value()).strong();
        Arithmetic arithmetic = explanation == null ? null : explanation.arithmetic();
        if (explanation == null || arithmetic == null) {
            return moved;
        }
        if (indicator.method().looksAtHorizonAlone()) {
            return moved.and(new HorizonWords(telling, indicator).told(value, arithmetic));
        }
        Double target = row.target();
        return target == null ? moved : moved.and(expected(row, target, arithmetic.attainment(), explanation.value()));
    }

    private Sentence moved(double value, @Nullable MeasuredBasis basis) {
        Amounts amounts = telling.amounts(indicator);
        Period from = basis == null ? null : ValueRows.carriedFrom(basis);
        String now = from == null
                ? amounts.told(value)
                : telling.text("objective.values.carried", amounts.told(value), telling.period(from));
        ValueRows.Judged before = before();
        Double earlier = before == null ? null : before.ownValue();
        return earlier == null || before == null
                ? telling.sentence("indicator.value", now)
                : telling.sentence(
                        "indicator.moved." + way(earlier, value),
                        amounts.told(earlier),
                        telling.period(before.basis().judged()),
                        now);
    }

    /** What lies behind where it began is no "only". */
    private Sentence expected(ResultRow row, double target, double attainment, @Nullable MeasuredBasis basis) {
        boolean met = attainment < 0 || telling.view().scale().isMet(row.status());
        return telling.sentence(
                "indicator.expected." + (met ? "met" : "short"),
                telling.period(basis == null ? telling.view().period() : basis.judged()),
                telling.amounts(indicator).told(target),
                telling.words().percent(attainment));
    }

    /** The last that was measured before the value that is judged now. */
    private ValueRows.@Nullable Judged before() {
        List<ValueRows.Judged> measured = ValueRows.judged(telling, indicator).stream()
                .filter(one -> !one.basis()
                        .judged()
                        .last()
                        .isAfter(telling.view().period().last()))
                .filter(one -> one.ownValue() != null)
                .toList();
        return measured.size() < 2 ? null : measured.get(measured.size() - 2);
    }

    /** Whether it went the good way or the bad, or stayed. */
    private String way(double before, double now) {
        if (now == before) {
            return "same";
        }
        boolean rose = now > before;
        return switch (indicator.direction()) {
            case UP -> rose ? "up.good" : "down.bad";
            case DOWN -> rose ? "up.bad" : "down.good";
            case KEEP -> rose ? "up" : "down";
        };
    }
}
