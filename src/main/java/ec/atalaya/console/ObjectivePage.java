package ec.atalaya.console;

import ec.atalaya.console.WhyNotWords.Answer;
import ec.atalaya.drawing.Svg;
import ec.atalaya.evaluation.ResultRow;
import ec.atalaya.evaluation.ResultRow.Kind;
import ec.atalaya.evaluation.explanation.Explanation;
import ec.atalaya.evaluation.explanation.ExposureBasis;
import ec.atalaya.evaluation.run.StoredResult;
import ec.atalaya.plan.Axis;
import ec.atalaya.plan.Indicator;
import ec.atalaya.plan.Objective;
import ec.atalaya.plan.Perspective;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that an objective's page says.
 *
 * @param head what stands beside its name
 * @param lead the answer
 * @param strip since when; null where nothing was ever evaluated
 * @param steps why, from the verdict to the measurement; empty where nothing was evaluated
 * @param others the other indicators, folded away
 * @param whyNot what the next better status would take; null for what has the best
 * @param chart of the indicator that lowers it most; null where there is none
 * @param threat what threatens it, and what it threatens
 * @param followUp what is being done
 * @param history the runs that changed it
 */
record ObjectivePage(
        Head head,
        Sentence lead,
        @Nullable Svg strip,
        List<Step> steps,
        List<FoldedIndicator> others,
        @Nullable Answer whyNot,
        @Nullable IndicatorChartPanel chart,
        ThreatPanel threat,
        List<Sentence> followUp,
        List<PastVersions.Entry> history) {

    /**
     * What stands beside an objective's name.
     *
     * @param score or why there is none
     * @param change null where there is nothing to compare with
     * @param exposure empty where it is not exposed
     * @param critical its critical indicators; empty for none
     * @param illustrative whether its values are
     */
    record Head(
            String code,
            String name,
            StatusMark mark,
            String score,
            @Nullable Change change,
            String changeTold,
            String exposure,
            String critical,
            boolean illustrative,
            String axis,
            String perspective,
            String owner) {}

    /** An indicator whose chain can be opened. */
    record FoldedIndicator(StatusMark mark, String code, String name, Address address, List<Step> steps) {}

    ObjectivePage {
        steps = List.copyOf(steps);
        others = List.copyOf(others);
        followUp = List.copyOf(followUp);
        history = List.copyOf(history);
    }

    static ObjectivePage of(PlanView view, Evidence evidence, Objective objective, Underway underway) {
        var telling = new Telling(view, evidence);
        StoredResult result = evidence.of(Kind.OBJECTIVE, objective.code());
        Explanation explanation = result == null ? null : result.explanation();
        ObjectiveSteps steps = result == null ? null : new ObjectiveSteps(telling, result);
        Indicator worst = steps == null ? null : steps.worst();
        ExposureBasis exposure = explanation == null ? null : explanation.exposure();
        return new ObjectivePage(
                head(telling, objective, exposure),
                new ObjectiveLead(telling, objective).told(),
                new TimeStrip(telling).of(Kind.OBJECTIVE, objective.code()),
                steps == null ? List.of() : steps.opened(),
                others(telling, objective, worst),
                new WhyNotWords(telling).of(explanation == null ? null : explanation.whyNot()),
                worst == null ? null : IndicatorChartPanel.of(telling, worst),
                ThreatPanel.of(telling, objective.code(), exposure),
                new FollowUp(telling, objective.code(), underway).told(),
                new PastVersions(telling).of(Kind.OBJECTIVE, objective.code()));
    }

    private static List<FoldedIndicator> others(Telling telling, Objective objective, @Nullable Indicator worst) {
        return telling.view().plan().indicatorsOf(objective.code()).stream()
                .filter(indicator -> !indicator.equals(worst))
                .filter(indicator -> telling.evidence().of(Kind.INDICATOR, indicator.code()) != null)
                .map(indicator -> new FoldedIndicator(
                        telling.mark(Kind.INDICATOR, indicator.code()),
                        indicator.code(),
                        indicator.name(),
                        telling.view().indicator(indicator.code()),
                        IndicatorSteps.onObjective(telling, indicator).whole()))
                .toList();
    }

    private static Head head(Telling telling, Objective objective, @Nullable ExposureBasis exposure) {
        PlanView view = telling.view();
        ResultRow row = telling.row(Kind.OBJECTIVE, objective.code());
        Change change = change(telling, objective.code(), row);
        List<Indicator> indicators = view.plan().indicatorsOf(objective.code());
        return new Head(
                objective.code(),
                objective.name(),
                telling.mark(Kind.OBJECTIVE, objective.code()),
                telling.words().score(row),
                change,
                change == null ? "" : told(telling, change),
                exposure != null && ThreatWords.isExposed(exposure)
                        ? telling.words().exposure(exposure.exposure())
                        : "",
                telling.words()
                        .listed(indicators.stream()
                                .filter(Indicator::critical)
                                .map(Indicator::code)
                                .toList()),
                isIllustrative(objective, indicators),
                view.plan().axis(objective.axis()).map(Axis::name).orElse(objective.axis()),
                perspective(telling, objective.perspective()),
                telling.unit(objective.owner()));
    }

    private static String perspective(Telling telling, @Nullable String code) {
        return code == null
                ? telling.text("objective.perspective.none")
                : telling.view().plan().perspective(code).map(Perspective::name).orElse(code);
    }

    private static boolean isIllustrative(Objective objective, List<Indicator> indicators) {
        return objective.source().equals(Illustrative.SOURCE)
                || indicators.stream().anyMatch(indicator -> indicator.source().equals(Illustrative.SOURCE));
    }

    private static @Nullable Change change(Telling telling, String code, @Nullable ResultRow row) {
        if (row == null) {
            return null;
        }
        return telling.evidence().overTime(Kind.OBJECTIVE, code).stream()
                .map(StoredResult::row)
                .filter(before -> before.period().equals(row.period().minus(1)))
                .findFirst()
                .map(before -> Change.between(before.score(), row.score()))
                .filter(Change::isKnown)
                .orElse(null);
    }

    private static String told(Telling telling, Change change) {
        return telling.text(
                "objective.change",
                telling.words().points(change.points()),
                telling.period(telling.view().period().minus(1)));
    }
}
