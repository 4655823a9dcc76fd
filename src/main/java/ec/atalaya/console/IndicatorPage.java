package ec.atalaya.console;

import ec.atalaya.console.WhyNotWords.Answer;
import ec.atalaya.evaluation.ResultRow;
import ec.atalaya.evaluation.ResultRow.Kind;
import ec.atalaya.evaluation.explanation.Explanation;
import ec.atalaya.evaluation.explanation.MeasuredBasis;
import ec.atalaya.evaluation.explanation.MeasurementRow;
import ec.atalaya.evaluation.explanation.MeasurementRow.OtherRow;
import ec.atalaya.evaluation.run.StoredResult;
import ec.atalaya.plan.Indicator;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that an indicator's page says.
 *
 * @param lead the answer
 * @param chart over time, as picture and table
 * @param steps why it attained what it attained; empty where it was never evaluated
 * @param whyNot what the next better status would take; null for what has the best
 * @param doubts what was restated, and where sources differ; empty for nothing
 * @param sheet how the plan defines it
 */
record IndicatorPage(
        Head head,
        Sentence lead,
        IndicatorChartPanel chart,
        List<Step> steps,
        @Nullable Answer whyNot,
        List<Sentence> doubts,
        List<DataSheet.Line> sheet) {

    /** What stands beside an indicator's name. */
    record Head(
            String code,
            String name,
            StatusMark mark,
            String attainment,
            String value,
            String target,
            boolean critical,
            boolean illustrative,
            String objectiveCode,
            String objectiveName,
            Address objective,
            String reporter) {}

    IndicatorPage {
        steps = List.copyOf(steps);
        doubts = List.copyOf(doubts);
        sheet = List.copyOf(sheet);
    }

    static IndicatorPage of(PlanView view, Evidence evidence, Indicator indicator) {
        var telling = new Telling(view, evidence);
        StoredResult result = evidence.of(Kind.INDICATOR, indicator.code());
        Explanation explanation = result == null ? null : result.explanation();
        IndicatorChartPanel chart = IndicatorChartPanel.of(telling, indicator);
        return new IndicatorPage(
                head(telling, indicator),
                new IndicatorLead(telling, indicator).told(chart.picture() != null),
                chart,
                IndicatorSteps.onItsOwnPage(telling, indicator).whole(),
                new WhyNotWords(telling).of(explanation == null ? null : explanation.whyNot()),
                doubts(telling, indicator),
                new DataSheet(telling).of(indicator));
    }

    private static Head head(Telling telling, Indicator indicator) {
        ResultRow row = telling.row(Kind.INDICATOR, indicator.code());
        Amounts amounts = telling.amounts(indicator);
        Double value = row == null ? null : row.value();
        String target = telling.target(indicator, row);
        return new Head(
                indicator.code(),
                indicator.name(),
                telling.mark(Kind.INDICATOR, indicator.code()),
                telling.words().score(row),
                value == null ? telling.words().reason("NO_VALUE") : amounts.told(value),
                target == null ? telling.words().reason("NO_TARGET") : target,
                indicator.critical(),
                indicator.source().equals(Illustrative.SOURCE),
                indicator.objective(),
                telling.objectiveName(indicator.objective()),
                telling.view().objective(indicator.objective()),
                telling.reporter(indicator));
    }

    /** Over all periods, the latest first. */
    private static List<Sentence> doubts(Telling telling, Indicator indicator) {
        List<Sentence> lines = new ArrayList<>();
        for (ValueRows.Judged one : ValueRows.judged(telling, indicator)) {
            Amounts amounts = Amounts.of(telling.words(), indicator, one.explanation());
            addDoubts(lines, telling, amounts, one.basis());
        }
        java.util.Collections.reverse(lines);
        return lines;
    }

    private static void addDoubts(List<Sentence> lines, Telling telling, Amounts amounts, MeasuredBasis basis) {
        var words = new MeasurementWords(telling, amounts, null);
        for (MeasurementRow row : basis.measurements()) {
            row.earlier().stream()
                    .filter(earlier -> earlier.value() != row.value())
                    .forEach(earlier -> lines.add(telling.sentence(
                            "indicator.restated",
                            telling.period(row.period()),
                            amounts.told(earlier.value()),
                            amounts.told(row.value()),
                            words.source(row.source()),
                            MeasurementWords.told(telling, row.place()),
                            words.cutoff(earlier.cutoff(), earlier.known()),
                            MeasurementWords.told(telling, earlier.place()),
                            words.cutoff(row.cutoff(), row.known()))));
            row.rivals().forEach(rival -> addRival(lines, telling, amounts, row, rival));
        }
    }

    private static void addRival(
            List<Sentence> lines, Telling telling, Amounts amounts, MeasurementRow row, OtherRow rival) {
        var words = new MeasurementWords(telling, amounts, null);
        if (rival.value() != row.value()) {
            lines.add(telling.sentence(
                    "indicator.rival",
                    telling.period(row.period()),
                    words.source(rival.source()),
                    amounts.told(rival.value()),
                    amounts.told(row.value()),
                    words.source(row.source())));
        }
        rival.earlier().stream()
                .filter(earlier -> earlier.value() != rival.value())
                .forEach(earlier -> lines.add(telling.sentence(
                        "indicator.rival-restated",
                        telling.period(row.period()),
                        words.source(rival.source()),
                        amounts.told(earlier.value()),
                        amounts.told(rival.value()),
                        words.cutoff(earlier.cutoff(), earlier.known()),
                        MeasurementWords.told(telling, earlier.place()))));
    }
}
