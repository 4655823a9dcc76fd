package ec.atalaya.console;

import ec.atalaya.console.Step.Icon;
import ec.atalaya.console.Step.Part;
import ec.atalaya.evaluation.ResultRow;
import ec.atalaya.evaluation.ResultRow.Kind;
import ec.atalaya.evaluation.explanation.Explanation;
import ec.atalaya.evaluation.explanation.RollUpBasis;
import ec.atalaya.evaluation.explanation.RollUpBasis.ChildPart;
import ec.atalaya.evaluation.run.StoredResult;
import ec.atalaya.plan.Indicator;
import ec.atalaya.plan.RollUp;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** From an objective's verdict down to the measurement of the indicator that lowers it most. */
final class ObjectiveSteps {

    private final Telling telling;
    private final StoredResult result;
    private final Explanation explanation;

    ObjectiveSteps(Telling telling, StoredResult result) {
        this.telling = telling;
        this.result = result;
        this.explanation = result.explanation();
    }

    List<Step> opened() {
        ResultRow row = result.row();
        String word = telling.view().mark(row.status()).word();
        List<Step> steps = new ArrayList<>(new RuleSteps(telling).of(explanation, word, figure(row), "score"));
        RollUpBasis rollUp = explanation.rollUp();
        if (rollUp == null || rollUp.children().isEmpty()) {
            return steps;
        }
        steps.add(calculation(row, rollUp));
        Indicator lowest = worst(rollUp);
        if (lowest != null) {
            String key = rollUp.lowest() == null ? "objective.step.first" : "objective.step.lowest";
            steps.addAll(IndicatorSteps.onObjective(telling, lowest).below(telling.text(key, lowest.code())));
        }
        return steps;
    }

    private String figure(ResultRow row) {
        return telling.words().score(row);
    }

    /** The indicator that is opened: the one that lowers the score most, or the first. */
    @Nullable
    Indicator worst() {
        RollUpBasis rollUp = explanation.rollUp();
        return rollUp == null ? null : worst(rollUp);
    }

    private @Nullable Indicator worst(RollUpBasis rollUp) {
        String lowest = rollUp.lowest();
        if (lowest == null && !rollUp.heldBy().isEmpty()) {
            lowest = rollUp.heldBy().get(0);
        }
        String code = lowest != null
                ? lowest
                : rollUp.children().stream().map(ChildPart::code).findFirst().orElse("");
        return telling.view().plan().indicator(code).orElse(null);
    }

    private Step calculation(ResultRow row, RollUpBasis rollUp) {
        List<Sentence> lines = new ArrayList<>();
        Double cap = rollUp.cap();
        lines.add(telling.sentence(
                "objective.rollup." + rollUp.method(), rollUp.children().size()));
        if (cap != null) {
            lines.add(telling.sentence("objective.rollup.cap", telling.words().wholePercent(cap)));
        }
        if (rollUp.children().stream().anyMatch(child -> child.score() == null)) {
            lines.add(telling.sentence("objective.rollup.missing." + rollUp.missing()));
        }
        String before = rollUp.statusBefore();
        if (before != null) {
            lines.add(telling.sentence(
                    "objective.rollup.held",
                    telling.view().mark(before).word(),
                    telling.words().listed(rollUp.heldBy())));
        }
        if (!rollUp.criticalNotAssessed().isEmpty()) {
            lines.add(telling.sentence(
                    "objective.rollup.critical-unknown", telling.words().listed(rollUp.criticalNotAssessed())));
        }
        return Step.saying(Icon.CALCULATION, telling.text("objective.step.score"), lines)
                .computed(row.score() == null ? "" : formula(row.score(), rollUp))
                .of(rollUp.children().stream().map(child -> part(child, rollUp)).toList());
    }

    private String formula(double score, RollUpBasis rollUp) {
        List<ChildPart> counted = rollUp.children().stream()
                .filter(child -> child.counted() != null)
                .toList();
        RollUp.Method method = RollUp.Method.valueOf(rollUp.method());
        String sum = telling.words().score(score);
        if (method == RollUp.Method.WORST || method == RollUp.Method.BEST) {
            String all = counted.stream().map(this::counted).collect(Collectors.joining("; "));
            return telling.text("objective.formula." + method, all) + " = " + sum;
        }
        boolean weighted = method != RollUp.Method.MEAN;
        String terms = counted.stream()
                .map(child ->
                        weighted ? counted(child) + " · " + telling.words().number(child.weight()) : counted(child))
                .collect(Collectors.joining(" + "));
        double weights = counted.stream()
                .mapToDouble(child -> weighted ? child.weight() : 1)
                .sum();
        return "(" + terms + ") / " + telling.words().number(weights) + " = " + sum;
    }

    private String counted(ChildPart child) {
        Double counted = child.counted();
        return telling.words().term(counted == null ? 0 : counted);
    }

    private Part part(ChildPart child, RollUpBasis rollUp) {
        ResultRow row = telling.row(Kind.INDICATOR, child.code());
        Indicator indicator = telling.view().plan().indicator(child.code()).orElse(null);
        Amounts amounts = indicator == null ? null : telling.amounts(indicator);
        Double value = row == null ? null : row.value();
        String target = indicator == null ? null : telling.target(indicator, row);
        boolean isCapped = child.score() != null && !child.score().equals(child.counted());
        return new Part(
                telling.view().mark(child.status()),
                child.code(),
                indicator == null ? "" : indicator.name(),
                telling.view().indicator(child.code()),
                child.critical(),
                amounts == null || value == null ? telling.words().reason("NO_VALUE") : amounts.told(value),
                target == null ? noTarget(row) : target,
                telling.words().score(row),
                isCapped && child.counted() != null ? telling.words().scoreMark(child.counted()) : "",
                telling.words().number(child.weight()),
                child.code().equals(rollUp.lowest()));
    }

    private String noTarget(@Nullable ResultRow row) {
        boolean unscheduled = row != null && row.reason().equals("NOT_SCHEDULED");
        return telling.words().reason(unscheduled ? "NOT_SCHEDULED" : "NO_TARGET");
    }
}
