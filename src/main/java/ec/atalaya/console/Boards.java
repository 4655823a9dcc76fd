package ec.atalaya.console;

import ec.atalaya.console.Board.Call;
import ec.atalaya.evaluation.ResultRow;
import ec.atalaya.evaluation.ResultRow.Kind;
import ec.atalaya.evaluation.run.Results;
import ec.atalaya.plan.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Puts a board together from what is stored. */
@Component
class Boards {

    private final Results results;
    private final List<AsksForAction> asking;

    Boards(Results results, List<AsksForAction> asking) {
        this.results = results;
        this.asking = asking;
    }

    Board of(PlanView view) {
        long run = view.evaluated().id();
        PeriodRows now = new PeriodRows(results.rows(view.code(), view.period(), run));
        PeriodRows before = view.previous()
                .map(period -> new PeriodRows(results.rows(view.code(), period, run)))
                .orElse(PeriodRows.NONE);
        Map<String, NavigableMap<Period, ResultRow>> past = new HashMap<>();
        results.history(view.code(), Kind.OBJECTIVE, run)
                .forEach(row -> past.computeIfAbsent(row.code(), code -> new TreeMap<>())
                        .put(row.period(), row));
        List<Call> calls =
                asking.stream().flatMap(one -> one.calls(view, now).stream()).toList();
        return new BoardAssembly(view, now, before, past).board(calls);
    }
}
