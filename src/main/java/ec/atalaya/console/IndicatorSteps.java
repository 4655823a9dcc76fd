package ec.atalaya.console;

import ec.atalaya.console.Sentence.Piece;
import ec.atalaya.console.Step.Icon;
import ec.atalaya.evaluation.ResultRow;
import ec.atalaya.evaluation.ResultRow.Kind;
import ec.atalaya.evaluation.explanation.Arithmetic;
import ec.atalaya.evaluation.explanation.BaselineBasis;
import ec.atalaya.evaluation.explanation.Explanation;
import ec.atalaya.evaluation.explanation.MeasuredBasis;
import ec.atalaya.evaluation.explanation.TargetBasis;
import ec.atalaya.evaluation.run.StoredResult;
import ec.atalaya.plan.Indicator;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** From what an indicator attained down to the rows that were measured. */
final class IndicatorSteps {

    private final Telling telling;
    private final Indicator indicator;
    private final @Nullable String rows;
    private final Amounts amounts;

    private IndicatorSteps(Telling telling, Indicator indicator, @Nullable String rows) {
        this.telling = telling;
        this.indicator = indicator;
        this.rows = rows;
        this.amounts = telling.amounts(indicator);
    }

    /** For the page of its objective, from where its rows are a link away. */
    static IndicatorSteps onObjective(Telling telling, Indicator indicator) {
        return new IndicatorSteps(telling, indicator, MeasurementWords.rowsOf(telling, indicator));
    }

    /** For the page that shows its rows. */
    static IndicatorSteps onItsOwnPage(Telling telling, Indicator indicator) {
        return new IndicatorSteps(telling, indicator, null);
    }

    /** All of them, for the indicator's own page and for what is folded away on its objective's. */
    List<Step> whole() {
        StoredResult result = telling.evidence().of(Kind.INDICATOR, indicator.code());
        if (result == null) {
            return List.of();
        }
        ResultRow row = result.row();
        String word = telling.view().mark(row.status()).word();
        Explanation explanation = result.explanation();
        List<Step> steps = new ArrayList<>(
                new RuleSteps(telling).of(explanation, word, telling.words().score(row), "attainment"));
        if (explanation.arithmetic() != null) {
            steps.add(calculation(Icon.CALCULATION, telling.text("objective.step.attainment"), explanation));
        }
        steps.add(measurement(explanation));
        return steps;
    }

    /** Only how it was computed and what was measured, where the page has told the rest. */
    List<Step> below(String title) {
        Explanation explanation = telling.explanation(Kind.INDICATOR, indicator.code());
        if (explanation == null) {
            return List.of();
        }
        return List.of(calculation(Icon.CHILD, title, explanation), measurement(explanation));
    }

    private Step calculation(Icon icon, String title, Explanation explanation) {
        Arithmetic arithmetic = explanation.arithmetic();
        List<Sentence> lines = new ArrayList<>();
        if (arithmetic == null) {
            lines.add(telling.sentence(
                    "objective.not-computed", telling.words().score(telling.row(Kind.INDICATOR, indicator.code()))));
            return Step.saying(icon, title, lines);
        }
        lines.add(telling.sentence(
                "objective.method",
                Piece.strong(telling.text("method." + arithmetic.method())),
                telling.text("method." + arithmetic.method() + ".how")));
        new HorizonWords(telling, indicator).reckoned(arithmetic).ifPresent(lines::add);
        if (arithmetic.score() != null) {
            lines.add(
                    telling.sentence("objective.score-by-rule", telling.words().score(arithmetic.score())));
        }
        return Step.saying(icon, title, lines).computed(FormulaText.of(telling.words(), arithmetic));
    }

    private Step measurement(Explanation explanation) {
        List<Sentence> lines = new ArrayList<>();
        MeasuredBasis value = explanation.value();
        if (value == null || value.measurements().isEmpty()) {
            lines.add(telling.sentence(
                    "objective.measured.nothing",
                    telling.reporter(indicator),
                    value == null
                            ? telling.text("objective.day.unknown")
                            : telling.words().date(value.dueOn())));
        } else {
            lines.addAll(new MeasurementWords(telling, amounts, rows).of(value));
        }
        BaselineBasis baseline = explanation.baseline();
        if (baseline != null) {
            lines.add(telling.sentence(
                    "objective.baseline",
                    Piece.strong(amounts.told(baseline.value())),
                    baseline.period() == null
                            ? telling.text("objective.period.unknown")
                            : telling.period(baseline.period())));
        }
        addTarget(lines, explanation.target());
        return Step.saying(Icon.MEASUREMENT, telling.text("objective.step.measurement"), lines);
    }

    private void addTarget(List<Sentence> lines, @Nullable TargetBasis target) {
        if (target == null) {
            return;
        }
        Double value = target.value();
        if (indicator.method().looksAtHorizonAlone()) {
            addHorizon(lines, target.horizon());
            return;
        }
        if (value != null && target.scheduled()) {
            lines.add(telling.sentence(
                    target.share() == null ? "objective.target" : "objective.target.expected",
                    telling.period(target.period()),
                    Piece.strong(amounts.told(value))));
        } else if (!target.scheduled()) {
            lines.add(telling.sentence("objective.target.not-scheduled", telling.period(target.period())));
        }
        addHorizon(lines, target.horizon());
    }

    private void addHorizon(List<Sentence> lines, TargetBasis.@Nullable Horizon horizon) {
        if (horizon != null) {
            lines.add(telling.sentence(
                    "objective.target.horizon",
                    horizon.period() == null
                            ? telling.text("objective.period.unknown")
                            : telling.period(horizon.period()),
                    Piece.strong(amounts.told(horizon.value()))));
        }
    }
}
