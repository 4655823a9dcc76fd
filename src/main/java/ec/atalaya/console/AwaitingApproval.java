package ec.atalaya.console;

import ec.atalaya.console.Board.Call;
import ec.atalaya.measurement.EnteredValues;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Values entered by others that the reader may approve. */
@Component
@Order(7)
class AwaitingApproval implements AsksForAction {

    private final EnteredValues entered;

    AwaitingApproval(EnteredValues entered) {
        this.entered = entered;
    }

    @Override
    public List<Call> calls(PlanView view, PeriodRows rows) {
        long waiting = SignedIn.of(SecurityContextHolder.getContext().getAuthentication())
                .map(me -> waitingFor(me, view))
                .orElse(0L);
        return waiting == 0
                ? List.of()
                : List.of(new Call(
                        view.words().count(waiting),
                        view.words().text("entry.calls", waiting),
                        Address.ofPlan(view.code(), "datos", "ingreso")));
    }

    private long waitingFor(SignedIn me, PlanView view) {
        return entered.proposed(view.code()).stream()
                .filter(value -> EntryRights.mayApprove(me, view.plan(), value))
                .count();
    }
}
