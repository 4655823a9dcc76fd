package ec.atalaya.console;

import ec.atalaya.console.Board.Call;
import ec.atalaya.evaluation.ResultRow;
import ec.atalaya.evaluation.ResultRow.Kind;
import ec.atalaya.evaluation.scoring.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What the evaluation itself found: values that should be there. */
@Component
@Order(10)
class FoundByEvaluation implements AsksForAction {

    private static final Set<String> LATE = Set.of(Reason.NO_VALUE.name(), Reason.STALE.name());

    @Override
    public List<Call> calls(PlanView view, PeriodRows rows) {
        List<Call> calls = new ArrayList<>();
        add(
                calls,
                view,
                "board.calls.late",
                rows.of(Kind.INDICATOR).stream()
                        .filter(row -> LATE.contains(row.reason()))
                        .toList());
        return calls;
    }

    private static void add(List<Call> calls, PlanView view, String key, List<ResultRow> found) {
        if (!found.isEmpty()) {
            Wording words = view.words();
            calls.add(new Call(words.count(found.size()), words.text(key, found.size()), null));
        }
    }
}
