package ec.atalaya.console;

import ec.atalaya.access.Role;
import ec.atalaya.alert.Alert;
import java.util.Objects;

/** Who may act on which alerts: the Office on all, the head of a unit on those that it is told of. */
final class AlertRights {

    private AlertRights() {}

    static boolean mayAct(SignedIn me, Alert alert) {
        return me.mayAct(Area.ALERTS)
                && alert.isOpen()
                && (me.role() != Role.UNIT_HEAD
                        || alert.recipients().contains(Objects.requireNonNullElse(me.unit(), "")));
    }
}
