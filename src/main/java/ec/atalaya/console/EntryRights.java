package ec.atalaya.console;

import ec.atalaya.access.Role;
import ec.atalaya.measurement.EnteredValue;
import ec.atalaya.plan.Indicator;
import ec.atalaya.plan.Plan;

/** Who may enter which values, and who may decide about those of others. */
final class EntryRights {

    private EntryRights() {}

    /** The Office enters any, the head of a unit what the unit reports. */
    static boolean mayEnter(SignedIn me, Plan plan, Indicator indicator) {
        return me.mayAct(Area.DATA)
                && (me.role() != Role.UNIT_HEAD
                        || me.unit() != null && me.unit().equals(plan.reporterOf(indicator)));
    }

    /** Whoever may enter it, but for the one who did. */
    static boolean mayApprove(SignedIn me, Plan plan, EnteredValue value) {
        return !value.by().equals(me.email()) && mayReject(me, plan, value);
    }

    /** Whoever may enter it; the one who did takes it back. */
    static boolean mayReject(SignedIn me, Plan plan, EnteredValue value) {
        return plan.indicator(value.typed().indicator())
                .map(indicator -> mayEnter(me, plan, indicator))
                .orElse(false);
    }
}
