package ec.atalaya.evaluation.scoring;

import ec.atalaya.measurement.Series;
import ec.atalaya.plan.Frequency;
import ec.atalaya.plan.Indicator;
import ec.atalaya.plan.Period;
import ec.atalaya.plan.Plan;
import ec.atalaya.plan.ScoringMethod;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Gathers what is known of an indicator for a period. */
public final class Reader {

    private final Plan plan;
    private final @Nullable LocalDate asOf;

    /**
     * Reads a plan's indicators.
     *
     * @param asOf the day on which due and stale are judged; null to judge each period when its values are due
     */
    public Reader(Plan plan, @Nullable LocalDate asOf) {
        this.plan = plan;
        this.asOf = asOf;
    }

    public Reading read(Indicator indicator, Series told, Period evaluated) {
        var series = new MeasuredSeries(indicator, told);
        Frequency frequency = indicator.frequency();
        Period judged = frequency.isLongerThan(evaluated.frequency())
                ? Period.lastEnded(frequency, evaluated.last())
                : evaluated;
        LocalDate dueDay = judged.last().plusDays(indicator.reportingLagDays());
        boolean due = asOf == null || !asOf.isBefore(dueDay);
        LocalDate endedBy = due || asOf == null ? judged.last() : asOf.minusDays(indicator.reportingLagDays());
        AccumulatedValue measured = measured(indicator, series, judged).orElse(null);
        return new Reading(
                indicator,
                judged,
                measured,
                PeriodTarget.of(indicator, plan.targetsOf(indicator.code()), judged),
                due,
                age(measured, frequency, endedBy),
                MissingValues.of(series.missing(judged, frequency, endedBy), indicator.reportingLagDays(), asOf),
                series);
    }

    private Optional<AccumulatedValue> measured(Indicator indicator, MeasuredSeries series, Period judged) {
        if (indicator.method() == ScoringMethod.PLAN_PROGRESS) {
            return series.since(plan.profile().start(), judged);
        }
        Optional<AccumulatedValue> value = series.at(judged);
        return value.isEmpty() && indicator.method().carriesForward() ? series.latestUpTo(judged) : value;
    }

    /** How many periods of the frequency have ended since the last one that was measured. */
    private static int age(@Nullable AccumulatedValue measured, Frequency frequency, LocalDate endedBy) {
        if (measured == null) {
            return 0;
        }
        LocalDate until = measured.latest().last();
        if (!until.isBefore(endedBy)) {
            return 0;
        }
        Period latest = Period.of(frequency, until);
        return (int) Math.max(0, Period.lastEnded(frequency, endedBy).since(latest));
    }
}
