package ec.atalaya.evaluation.whatif;

import ec.atalaya.evaluation.ChangedResult;
import ec.atalaya.evaluation.Evaluation;
import ec.atalaya.evaluation.PeriodResult;
import ec.atalaya.evaluation.ResultRow;
import ec.atalaya.evaluation.ResultRow.Kind;
import ec.atalaya.plan.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How two evaluations of the same period differ.
 *
 * @param changed what can be seen to differ, in the order of result files
 */
public record Difference(Period period, List<ChangedResult> changed) {

    private record Key(Kind level, String code) implements Comparable<Key> {

        static Key of(ResultRow row) {
            return new Key(row.level(), row.code());
        }

        @java.lang.Override
        public int compareTo(Key other) {
            int byLevel = level.compareTo(other.level);
            return byLevel != 0 ? byLevel : code.compareTo(other.code);
        }
    }

    public Difference {
        changed = List.copyOf(changed);
    }

    /** What is otherwise in the second of two evaluations that both hold the period. */
    public static Difference between(Evaluation now, Evaluation then, Period period) {
        Map<Key, ResultRow> before = rows(now, period);
        Map<Key, ResultRow> after = rows(then, period);
        Map<Key, ChangedResult> changed = new TreeMap<>();
        before.forEach((key, row) -> changed.put(key, new ChangedResult(row, after.get(key))));
        after.forEach((key, row) -> changed.putIfAbsent(key, new ChangedResult(before.get(key), row)));
        return new Difference(
                period,
                changed.values().stream().filter(ChangedResult::isVisible).toList());
    }

    private static Map<Key, ResultRow> rows(Evaluation evaluation, Period period) {
        PeriodResult result = evaluation.in(period).orElseThrow();
        Map<Key, ResultRow> rows = new HashMap<>();
        ResultRow.of(result).forEach(row -> rows.put(Key.of(row), row));
        return rows;
    }

    /** Those of some levels. */
    public List<ChangedResult> of(Kind... levels) {
        List<Kind> wanted = List.of(levels);
        return changed.stream()
                .filter(one -> wanted.contains(one.row().level()))
                .toList();
    }
}
