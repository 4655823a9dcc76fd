package ec.atalaya.evaluation.scoring;

import ec.atalaya.plan.Baseline;
import ec.atalaya.plan.HorizonTarget;
import ec.atalaya.plan.Indicator;
import ec.atalaya.plan.Period;
import ec.atalaya.rules.fact.Dated;
import ec.atalaya.rules.fact.Trend;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an indicator when it is judged.
 *
 * @param indicator its definition
 * @param judged the period that it is judged on: the one evaluated, or the last of its own that has ended by then
 * @param measured the value that its method looks at; null where there is none
 * @param target what it should reach in the judged period
 * @param due whether its value must be there
 * @param age of the value, in periods of its frequency; 0 where there is none
 * @param missing the values of the judged period that are due and not there
 * @param series all that was measured, for methods that look back
 */
public record Reading(
        Indicator indicator,
        Period judged,
        @Nullable AccumulatedValue measured,
        PeriodTarget target,
        boolean due,
        int age,
        MissingValues missing,
        MeasuredSeries series) {

    public boolean isStale() {
        Integer maxAge = indicator.maxAge();
        return measured != null && maxAge != null && age > maxAge;
    }

    public boolean isProvisional() {
        return measured != null && measured.isProvisional();
    }

    public boolean isDisputed() {
        return measured != null && measured.isDisputed();
    }

    /** The target of the horizon; {@code NaN} where there is none. */
    public double horizon() {
        return indicator.horizon() == null ? Double.NaN : indicator.horizon().value();
    }

    /** The baseline; {@code NaN} where there is none. */
    public double baseline() {
        return indicator.baseline() == null ? Double.NaN : indicator.baseline().value();
    }

    /** How the indicator moves, up to the judged period. */
    public Trend trend() {
        Baseline baseline = indicator.baseline();
        HorizonTarget horizon = indicator.horizon();
        Double limit = indicator.naturalLimit();
        Double tolerance = indicator.tolerance();
        return new Trend(
                judged,
                indicator.direction(),
                baseline == null ? Dated.NONE : new Dated(baseline.period(), baseline.value()),
                horizon == null ? Dated.NONE : new Dated(horizon.period(), horizon.value()),
                limit == null ? Double.NaN : limit,
                tolerance == null ? 0 : tolerance,
                new SeriesPast(series));
    }

    /** The target of the period; {@code NaN} where there is none. */
    double periodTarget() {
        return target.value() == null ? Double.NaN : target.value();
    }
}
