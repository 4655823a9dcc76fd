package ec.atalaya.console;

import ec.atalaya.console.Sentence.Piece;
import ec.atalaya.evaluation.ResultRow;
import ec.atalaya.evaluation.ResultRow.Kind;
import ec.atalaya.evaluation.explanation.Arithmetic;
import ec.atalaya.evaluation.explanation.Explanation;
import ec.atalaya.evaluation.explanation.ExposureBasis;
import ec.atalaya.evaluation.explanation.MeasuredBasis;
import ec.atalaya.evaluation.explanation.RollUpBasis;
import ec.atalaya.evaluation.run.StoredResult;
import ec.atalaya.evaluation.scoring.Reason;
import ec.atalaya.plan.HorizonTarget;
import ec.atalaya.plan.Indicator;
import ec.atalaya.plan.Objective;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The answer of an objective's page in a few sentences: since when, why, and what else threatens it. */
final class ObjectiveLead {

    private static final int MOST_NAMED = 3;
    private static final Set<Reason> DATA_ARE_MISSING = EnumSet.of(Reason.NO_VALUE, Reason.STALE, Reason.NOT_DUE);

    private final Telling telling;
    private final Objective objective;

    ObjectiveLead(Telling telling, Objective objective) {
        this.telling = telling;
        this.objective = objective;
    }

    Sentence told() {
        StoredResult result = telling.evidence().of(Kind.OBJECTIVE, objective.code());
        if (result == null) {
            return telling.sentence(
                    "objective.lead.never", telling.period(telling.view().period()));
        }
        List<Sentence> sentences = new ArrayList<>();
        sentences.add(since(result.row()).strong());
        Explanation explanation = result.explanation();
        boolean assessed = telling.isAssessed(result.row().status());
        boolean met = telling.view().scale().isMet(result.row().status());
        if (assessed) {
            addWhy(sentences, result.row(), explanation, met);
        } else {
            addMissing(sentences);
        }
        ExposureBasis exposure = explanation.exposure();
        if (exposure != null && ThreatWords.isExposed(exposure)) {
            sentences.add(new ThreatWords(telling).told(exposure, assessed ? met ? "but" : "also" : "alone"));
        } else if (assessed) {
            sentences.add(telling.sentence("objective.lead.unthreatened"));
        }
        return sentences.stream().reduce(Sentence::and).orElseThrow();
    }

    private Sentence since(ResultRow row) {
        List<ResultRow> rows = telling.evidence().overTime(Kind.OBJECTIVE, objective.code()).stream()
                .map(StoredResult::row)
                .toList();
        StatusRun run = StatusRun.until(row.period(), rows);
        String word = telling.view().mark(row.status()).word();
        if (run == null || run.periods() == 1) {
            ResultRow before = run == null ? null : run.before();
            return before == null
                    ? telling.sentence("objective.since.first", word, telling.period(row.period()))
                    : telling.sentence(
                            "objective.since.now",
                            word,
                            telling.period(row.period()),
                            telling.view().mark(before.status()).word());
        }
        return telling.sentence(
                "objective.since." + telling.rhythm(), word, telling.period(run.since()), run.periods());
    }

    private void addWhy(List<Sentence> sentences, ResultRow row, Explanation explanation, boolean met) {
        RollUpBasis rollUp = explanation.rollUp();
        if (rollUp == null) {
            return;
        }
        String before = rollUp.statusBefore();
        Double score = row.score();
        if (before != null && score != null && !rollUp.heldBy().isEmpty()) {
            sentences.add(telling.sentence(
                    "objective.lead.held",
                    telling.words().score(score),
                    telling.view().mark(before).word(),
                    telling.indicatorCode(rollUp.heldBy().get(0)),
                    standing(rollUp.heldBy().get(0))));
        } else if (rollUp.lowest() != null) {
            boolean critical = rollUp.children().stream()
                    .anyMatch(child -> child.critical() && child.code().equals(rollUp.lowest()));
            sentences.add(telling.sentence(
                    met ? "objective.lead.weakest" : "objective.lead.lowest",
                    telling.text("objective.lead." + (critical ? "critical" : "plain")),
                    telling.indicatorCode(rollUp.lowest()),
                    standing(rollUp.lowest())));
        }
    }

    /** {@code vale 69,6 % y se esperaba 79,4 %}, or what else is known of an indicator. */
    private String standing(String code) {
        ResultRow row = telling.row(Kind.INDICATOR, code);
        Indicator indicator = telling.view().plan().indicator(code).orElse(null);
        if (row == null || indicator == null || row.value() == null || row.target() == null) {
            return telling.text("objective.standing.attained", telling.words().score(row));
        }
        Amounts amounts = telling.amounts(indicator);
        HorizonTarget horizon = indicator.horizon();
        if (indicator.method().looksAtHorizonAlone() && horizon != null && horizon.period() != null) {
            return telling.text(
                    "objective.standing.horizon",
                    amounts.told(row.value()),
                    amounts.told(horizon.value()),
                    telling.period(horizon.period()));
        }
        String key = isGoingBack(code) ? "objective.standing.back" : "objective.standing.behind";
        return telling.text(key, amounts.told(row.value()), amounts.told(row.target()));
    }

    /** Whether an indicator stands worse than where the plan began: then what it attains of its way is below zero. */
    private boolean isGoingBack(String code) {
        Explanation explanation = telling.explanation(Kind.INDICATOR, code);
        Arithmetic arithmetic = explanation == null ? null : explanation.arithmetic();
        return explanation != null
                && explanation.baseline() != null
                && arithmetic != null
                && arithmetic.attainment() < 0;
    }

    private void addMissing(List<Sentence> sentences) {
        List<Indicator> indicators = telling.view().plan().indicatorsOf(objective.code());
        if (indicators.isEmpty()) {
            sentences.add(telling.sentence("objective.lead.no-indicators"));
            return;
        }
        Set<Reason> reasons = EnumSet.noneOf(Reason.class);
        indicators.forEach(indicator -> {
            Reason reason = reason(indicator);
            if (reason != null) {
                reasons.add(reason);
            }
        });
        if (reasons.equals(EnumSet.of(Reason.NOT_SCHEDULED))) {
            sentences.add(telling.sentence(
                    "objective.lead.not-scheduled",
                    indicators.size(),
                    telling.period(telling.view().period())));
            return;
        }
        indicators.stream().limit(MOST_NAMED).forEach(indicator -> sentences.add(missing(indicator)));
        if (indicators.size() > MOST_NAMED) {
            sentences.add(telling.sentence("objective.lead.more", indicators.size() - MOST_NAMED));
        }
    }

    private @Nullable Reason reason(Indicator indicator) {
        ResultRow row = telling.row(Kind.INDICATOR, indicator.code());
        return row == null || row.reason().isEmpty() ? null : Reason.valueOf(row.reason());
    }

    /** Why one indicator says nothing: where a value is missing, whose it is and when it is due. */
    private Sentence missing(Indicator indicator) {
        Piece code = telling.indicatorCode(indicator.code());
        Reason reason = reason(indicator);
        Explanation explanation = telling.explanation(Kind.INDICATOR, indicator.code());
        MeasuredBasis value = explanation == null ? null : explanation.value();
        if (reason == null || value == null || !DATA_ARE_MISSING.contains(reason)) {
            return telling.sentence(
                    "objective.missing.other", code, telling.words().reason(reason == null ? "" : reason.name()));
        }
        return telling.sentence(
                "objective.missing." + reason.name(),
                code,
                telling.reporter(indicator),
                telling.words().date(value.dueOn()),
                telling.period(value.judged()));
    }
}
