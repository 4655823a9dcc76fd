package ec.atalaya.measurement;

import ec.atalaya.measurement.DueValue.State;
import ec.atalaya.plan.Indicator;
import ec.atalaya.plan.Period;
import ec.atalaya.plan.Plan;
import ec.atalaya.plan.Target;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;

/**
 * The values that a plan's indicators owe, one for each period of their frequency within the plan's years, and how it
 * stands with each on a day.
 */
public final class DataCalendar {

    private final Plan plan;
    private final Measurements known;
    private final LocalDate today;
    private final Map<String, List<DueValue>> byIndicator = new LinkedHashMap<>();

    /**
     * The calendar as a day sees it.
     *
     * @param known what is known on that day
     */
    public DataCalendar(Plan plan, Measurements known, LocalDate today) {
        this.plan = plan;
        this.known = known;
        this.today = today;
        plan.indicators().forEach(indicator -> byIndicator.put(indicator.code(), valuesOf(indicator)));
    }

    /** Those of an indicator, in the order of time. */
    public List<DueValue> of(String indicator) {
        return byIndicator.getOrDefault(indicator, List.of());
    }

    /** Those of an indicator whose periods end inside a period. */
    public List<DueValue> of(String indicator, Period within) {
        return of(indicator).stream()
                .filter(value -> !value.period().last().isBefore(within.first())
                        && !value.period().last().isAfter(within.last()))
                .toList();
    }

    /** All that somebody is to report now, the longest late first. */
    public List<DueValue> awaited() {
        return byIndicator.values().stream()
                .flatMap(Collection::stream)
                .filter(value -> value.state().isAwaited())
                .sorted((one, other) -> one.dueOn().compareTo(other.dueOn()))
                .toList();
    }

    private List<DueValue> valuesOf(Indicator indicator) {
        Series series = known.of(indicator, plan.profile().sources());
        List<Period> periods = plan.profile().periods(indicator.frequency());
        List<DueValue> values = new ArrayList<>(periods.size());
        boolean laterCame = false;
        for (int at = periods.size() - 1; at >= 0; at--) {
            Period period = periods.get(at);
            boolean received = series.covers(period, plan.profile().rhythm());
            LocalDate dueOn = period.last().plusDays(indicator.reportingLagDays());
            values.add(new DueValue(
                    indicator.code(), period, dueOn, state(indicator, period, dueOn, received, laterCame)));
            laterCame |= received;
        }
        Collections.reverse(values);
        return List.copyOf(values);
    }

    private State state(Indicator indicator, Period period, LocalDate dueOn, boolean received, boolean laterCame) {
        if (received) {
            return State.RECEIVED;
        }
        if (indicator.method().usesPeriodTarget() && !isScheduled(plan.targetsOf(indicator.code()), period)) {
            return State.NOT_SCHEDULED;
        }
        if (laterCame) {
            return State.SKIPPED;
        }
        if (!today.isAfter(period.last())) {
            return State.NOT_YET;
        }
        return today.isAfter(dueOn) ? State.LATE : State.DUE;
    }

    /** The row of the period, or of the shortest one that holds it, or those within it decide. */
    private static boolean isScheduled(NavigableMap<Period, Target> targets, Period period) {
        Target row = targets.get(period);
        if (row != null) {
            return row.scheduled();
        }
        List<Target> within = targets.values().stream()
                .filter(target -> target.period().isWithin(period))
                .toList();
        if (!within.isEmpty()) {
            return within.stream().anyMatch(Target::scheduled);
        }
        return targets.values().stream()
                .filter(target -> period.isWithin(target.period()))
                .min((one, other) ->
                        other.period().frequency().compareTo(one.period().frequency()))
                .map(Target::scheduled)
                .orElse(true);
    }
}
