package ec.atalaya.evaluation.scoring;

import ec.atalaya.plan.Baseline;
import ec.atalaya.plan.Growth;
import ec.atalaya.plan.HorizonTarget;
import ec.atalaya.plan.Period;
import ec.atalaya.rules.fact.Trend;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Yearly compound growth since the baseline over the growth that the target needs:
 * {@code sign·d·CAGR(v,b)/|CAGR(T*,b)|}, with d = 1 where more is better, else -1, and sign = -1 for a negative baseline.
 * Without a target it is the directed growth itself. After the progress measure of Open SDG; a baseline or target of 0
 * counts as 0.001, which has a growth rate; one that no number can hold, from next to nothing within days, is no trend.
 */
final class GrowthRatio extends Scoring {

    @Override
    @Nullable
    Reason obstacle(Reading reading) {
        Baseline baseline = reading.indicator().baseline();
        if (baseline == null || baseline.period() == null) {
            return Reason.NO_BASELINE;
        }
        return reading.indicator().horizon() != null
                        && Growth.something(reading.horizon()) == Growth.something(reading.baseline())
                ? Reason.TARGET_EQUALS_BASELINE
                : null;
    }

    /** No growth can be told before time has passed. */
    @Override
    boolean isUsable(Reading reading, AccumulatedValue measured) {
        return measured.period().yearsSince(start(reading)) > 0;
    }

    private static Period start(Reading reading) {
        Baseline baseline = reading.indicator().baseline();
        return Objects.requireNonNull(baseline == null ? null : baseline.period());
    }

    @Override
    Outcome score(Reading reading, AccumulatedValue measured) {
        Trend trend = reading.trend();
        if (trend.isSignChanged()) {
            return new NotAssessed(Reason.SIGN_CHANGE);
        }
        HorizonTarget horizon = reading.indicator().horizon();
        boolean wantsGrowth = horizon != null && horizon.period() != null;
        double attained = wantsGrowth ? trend.getGrowthRatio() : trend.getDirectedGrowth();
        if (Double.isNaN(attained)) {
            return new NotAssessed(Reason.NO_TREND);
        }
        return new Attainment(
                attained,
                wantsGrowth ? reading.horizon() : Double.NaN,
                wantsGrowth ? ratio(reading, measured, trend) : growth(reading, measured, trend));
    }

    private static Formula growth(Reading reading, AccumulatedValue measured, Trend trend) {
        double baseline = Growth.something(reading.baseline());
        return Formula.of(
                "d·((v / b)^(1/t) - 1)", "v", measured.value(), "b", baseline, "t", trend.getYearsSinceBaseline());
    }

    private static Formula ratio(Reading reading, AccumulatedValue measured, Trend trend) {
        return new Formula(
                "d·CAGR(v, b) / |CAGR(T*, b)|",
                List.of(
                        new Formula.Term("v", measured.value()),
                        new Formula.Term("b", Growth.something(reading.baseline())),
                        new Formula.Term("T*", Growth.something(reading.horizon())),
                        new Formula.Term("t", trend.getYearsSinceBaseline()),
                        new Formula.Term("CAGR(T*, b)", trend.getGrowthNeeded())));
    }
}
