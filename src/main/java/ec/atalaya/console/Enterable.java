package ec.atalaya.console;

import ec.atalaya.measurement.DataCalendar;
import ec.atalaya.measurement.DueValue;
import ec.atalaya.plan.Indicator;
import ec.atalaya.plan.Period;
import ec.atalaya.plan.Unit;
import java.time.DateTimeException;
import java.util.List;
import org.springframework.security.access.AccessDeniedException;

/** The values of a plan that somebody may enter. */
record Enterable(PlanView view, SignedIn me, DataCalendar calendar) {

    /** The one value that is named, else all that is awaited and theirs, of one indicator or unit where one is named. */
    List<DueValue> asked(String indicator, String period) {
        if (!indicator.isEmpty() && !period.isEmpty()) {
            return List.of(value(indicator, period));
        }
        return calendar.awaited().stream()
                .filter(due -> indicator.isEmpty() || due.indicator().equals(indicator))
                .filter(due -> isOfUnit(indicator(due.indicator())))
                .filter(due -> EntryRights.mayEnter(me, view.plan(), indicator(due.indicator())))
                .toList();
    }

    private boolean isOfUnit(Indicator indicator) {
        Unit unit = view.unit();
        return unit == null || unit.code().equals(view.plan().reporterOf(indicator));
    }

    /** By the key of its fields. */
    DueValue keyed(String key) {
        int at = key.lastIndexOf('@');
        return value(at < 0 ? key : key.substring(0, at), at < 0 ? "" : key.substring(at + 1));
    }

    /**
     * The value of an indicator and a period, whether it is awaited or is to be corrected.
     *
     * @throws NotFound if the plan has no such indicator, or the indicator owes nothing of that name
     * @throws AccessDeniedException if it is not theirs to enter
     */
    DueValue value(String code, String named) {
        Indicator indicator = indicator(code);
        if (!EntryRights.mayEnter(me, view.plan(), indicator)) {
            throw new AccessDeniedException(code + " is not theirs to report");
        }
        Period period = period(named);
        return calendar.of(code).stream()
                .filter(due -> due.period().equals(period))
                .findFirst()
                .orElseThrow(() -> NotFound.period(named, view.periods()));
    }

    private Period period(String named) {
        try {
            return Period.parse(named);
        } catch (IllegalArgumentException | DateTimeException none) {
            throw NotFound.period(named, view.periods());
        }
    }

    private Indicator indicator(String code) {
        return view.plan()
                .indicator(code)
                .orElseThrow(() -> NotFound.among(
                        "indicator",
                        code,
                        view.plan().indicators().stream().map(Indicator::code).toList()));
    }
}
