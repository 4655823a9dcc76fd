package ec.atalaya.console;

import ec.atalaya.evaluation.ResultRow;
import ec.atalaya.plan.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * For how long something has had its status, up to the period that is looked at.
 *
 * @param since the first period of the run
 * @param periods how many there are
 * @param before what it had before; null where the run is as old as the results
 */
record StatusRun(
        String status, Period since, int periods, @Nullable ResultRow before) {

    /** Null where nothing is known of that period. */
    static @Nullable StatusRun until(Period period, List<ResultRow> rows) {
        StatusRun run = null;
        ResultRow last = null;
        for (ResultRow row : rows) {
            if (row.period().compareTo(period) > 0) {
                break;
            }
            boolean goesOn = run != null && run.status.equals(row.status());
            run = goesOn && run != null
                    ? new StatusRun(run.status, run.since, run.periods + 1, run.before)
                    : new StatusRun(row.status(), row.period(), 1, last);
            last = row;
        }
        return last != null && last.period().equals(period) ? run : null;
    }
}
