package ec.atalaya.evaluation.explanation;

import ec.atalaya.evaluation.Evaluation;
import ec.atalaya.evaluation.PeriodResult;
import ec.atalaya.evaluation.ResultRow;
import ec.atalaya.evaluation.ResultRow.Kind;
import ec.atalaya.evaluation.Verdict;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** A line of a result with its explanation. */
public record ExplainedRow(ResultRow row, Explanation explanation) {

    private record Key(Kind level, String code) {}

    /** The lines of one period in their order, each explained when it is reached. */
    public static Stream<ExplainedRow> of(Evaluation evaluation, PeriodResult result) {
        Map<Key, Supplier<Explanation>> explanations = explanations(evaluation, result);
        return ResultRow.of(result)
                .sorted(ResultRow.ORDER)
                .map(row -> new ExplainedRow(
                        row,
                        Objects.requireNonNull(explanations.get(new Key(row.level(), row.code())))
                                .get()));
    }

    private static Map<Key, Supplier<Explanation>> explanations(Evaluation evaluation, PeriodResult result) {
        var told = new Explanations(evaluation, result);
        Map<Key, Supplier<Explanation>> explanations = new HashMap<>();
        Stream.of(
                        result.indicators().values(),
                        result.objectives().values(),
                        result.axes().values(),
                        result.perspectives().values(),
                        List.of(result.plan()))
                .flatMap(verdicts -> verdicts.stream().map(Verdict.class::cast))
                .forEach(verdict -> explanations.put(key(verdict), () -> told.of(verdict)));
        result.alerts()
                .forEach(alert -> explanations.put(new Key(Kind.ALERT, alert.fingerprint()), () -> told.of(alert)));
        result.agenda()
                .forEach(item -> explanations.put(new Key(Kind.AGENDA_ITEM, item.fingerprint()), () -> told.of(item)));
        return explanations;
    }

    private static Key key(Verdict verdict) {
        return new Key(
                Kind.valueOf(verdict.subject().level().name()),
                verdict.subject().code());
    }
}
