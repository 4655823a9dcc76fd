package ec.atalaya.console;

import ec.atalaya.evaluation.ResultRow;
import ec.atalaya.evaluation.ResultRow.Kind;
import ec.atalaya.plan.Indicator;
import ec.atalaya.plan.Plan;
import ec.atalaya.rules.Status;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The results of one period, found by level and code. */
final class PeriodRows {

    static final PeriodRows NONE = new PeriodRows(List.of());

    private record Key(Kind level, String code) {}

    private final List<ResultRow> all;
    private final Map<Key, ResultRow> byKey = new HashMap<>();

    PeriodRows(List<ResultRow> rows) {
        all = List.copyOf(rows);
        rows.forEach(row -> byKey.put(new Key(row.level(), row.code()), row));
    }

    List<ResultRow> of(Kind level) {
        return all.stream().filter(row -> row.level() == level).toList();
    }

    @Nullable
    ResultRow row(Kind level, String code) {
        return byKey.get(new Key(level, code));
    }

    @Nullable
    Double score(Kind level, String code) {
        ResultRow row = row(level, code);
        return row == null ? null : row.score();
    }

    /** Its status; empty where there is no result. */
    String status(Kind level, String code) {
        ResultRow row = row(level, code);
        return row == null ? "" : row.status();
    }

    /** An objective's score as it is shown, or why it has none. */
    String score(Wording words, Plan plan, String objective) {
        Double score = score(Kind.OBJECTIVE, objective);
        if (score != null) {
            return words.score(score);
        }
        String status = status(Kind.OBJECTIVE, objective);
        boolean assessed = !status.isEmpty() && !status.equals(Status.NOT_ASSESSED);
        return assessed ? words.text("score.none") : words.reason(reason(plan, objective));
    }

    /** Why an objective has no status: where all its indicators lack the same, that is told. */
    String reason(Plan plan, String objective) {
        ResultRow row = row(Kind.OBJECTIVE, objective);
        List<String> below = plan.indicatorsOf(objective).stream()
                .map(Indicator::code)
                .map(code -> row(Kind.INDICATOR, code))
                .map(indicator -> indicator == null ? "" : indicator.reason())
                .distinct()
                .toList();
        boolean alike = below.size() == 1 && !below.get(0).isEmpty();
        return alike ? below.get(0) : row == null ? "" : row.reason();
    }
}
