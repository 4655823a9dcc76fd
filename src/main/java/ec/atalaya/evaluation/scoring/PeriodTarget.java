package ec.atalaya.evaluation.scoring;

import ec.atalaya.plan.Accumulation;
import ec.atalaya.plan.HorizonTarget;
import ec.atalaya.plan.Indicator;
import ec.atalaya.plan.Period;
import ec.atalaya.plan.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What an indicator should reach in one period.
 *
 * @param value null where there is none
 * @param lower null where there is none
 * @param upper null where there is none
 * @param scheduled whether anything is due in the period; true where the plan has no row for it
 * @param rows the rows that say so, in order; empty where the target of the horizon serves, or nothing does
 */
public record PeriodTarget(
        @Nullable Double value,
        @Nullable Double lower,
        @Nullable Double upper,
        boolean scheduled,
        List<Target> rows) {

    private static final PeriodTarget NONE = new PeriodTarget(null, null, null, true, List.of());

    public PeriodTarget {
        rows = List.copyOf(rows);
    }

    /** Its row for the period, else its rows within the period accumulated, else the target of the horizon. */
    static PeriodTarget of(Indicator indicator, NavigableMap<Period, Target> targets, Period period) {
        Target row = targets.get(period);
        if (row != null) {
            return new PeriodTarget(row.value(), row.lower(), row.upper(), row.scheduled(), List.of(row));
        }
        List<Target> within = within(targets, period);
        if (!within.isEmpty()) {
            return accumulated(indicator.accumulation(), within);
        }
        HorizonTarget horizon = indicator.horizon();
        return horizon != null && period.equals(horizon.period())
                ? new PeriodTarget(horizon.value(), null, null, true, List.of())
                : NONE;
    }

    private static List<Target> within(NavigableMap<Period, Target> targets, Period longer) {
        Period next = targets.higherKey(longer);
        if (next == null || next.first().isAfter(longer.last())) {
            return List.of();
        }
        List<Period> inside = new ArrayList<>();
        for (Period period : targets.tailMap(longer, false).keySet()) {
            if (period.first().isAfter(longer.last())) {
                break;
            }
            if (period.isWithin(longer)) {
                inside.add(period);
            }
        }
        return Period.withoutNested(inside).stream()
                .map(targets::get)
                .filter(Objects::nonNull)
                .toList();
    }

    private static PeriodTarget accumulated(Accumulation accumulation, List<Target> rows) {
        List<Target> scheduled = rows.stream().filter(Target::scheduled).toList();
        if (scheduled.isEmpty()) {
            return new PeriodTarget(null, null, null, false, rows);
        }
        return new PeriodTarget(
                accumulated(accumulation, scheduled, Target::value),
                accumulated(accumulation, scheduled, Target::lower),
                accumulated(accumulation, scheduled, Target::upper),
                true,
                scheduled);
    }

    private static @Nullable Double accumulated(
            Accumulation accumulation, List<Target> rows, Function<Target, @Nullable Double> part) {
        List<Double> numbers = new ArrayList<>(rows.size());
        for (Target row : rows) {
            Double number = part.apply(row);
            if (number != null) {
                numbers.add(number);
            }
        }
        return numbers.isEmpty() ? null : accumulation.of(numbers);
    }

    boolean isRange() {
        return lower != null || upper != null;
    }

    boolean isWritten() {
        return !rows.isEmpty();
    }
}
