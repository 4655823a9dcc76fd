package ec.atalaya.evaluation.scoring;

import ec.atalaya.plan.Baseline;
import ec.atalaya.plan.Direction;
import ec.atalaya.plan.HorizonTarget;
import ec.atalaya.plan.Period;
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

    private static final double NEXT_TO_NOTHING = 0.001;

    @Override
    @Nullable
    Reason obstacle(Reading reading) {
        Baseline baseline = reading.indicator().baseline();
        if (baseline == null || baseline.period() == null) {
            return Reason.NO_BASELINE;
        }
        return reading.indicator().horizon() != null && something(reading.horizon()) == something(reading.baseline())
                ? Reason.TARGET_EQUALS_BASELINE
                : null;
    }

    private static double something(double number) {
        return number == 0 ? NEXT_TO_NOTHING : number;
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
        Period from = start(reading);
        double years = measured.period().yearsSince(from);
        double baseline = something(reading.baseline());
        HorizonTarget horizon = reading.indicator().horizon();
        double value = measured.value();
        if (value / baseline < 0 || (horizon != null && something(horizon.value()) / baseline < 0)) {
            return new NotAssessed(Reason.SIGN_CHANGE);
        }
        double sign = baseline < 0 ? -1 : 1;
        double direction = reading.indicator().direction() == Direction.DOWN ? -1 : 1;
        double growth = sign * direction * growth(value, baseline, years);
        if (!Double.isFinite(growth)) {
            return new NotAssessed(Reason.NO_TREND);
        }
        if (horizon == null || horizon.period() == null) {
            return new Attainment(
                    growth, Double.NaN, Formula.of("d·((v / b)^(1/t) - 1)", "v", value, "b", baseline, "t", years));
        }
        double target = something(horizon.value());
        double needed = growth(target, baseline, horizon.period().yearsSince(from));
        var terms = List.of(
                new Formula.Term("v", value),
                new Formula.Term("b", baseline),
                new Formula.Term("T*", target),
                new Formula.Term("t", years),
                new Formula.Term("CAGR(T*, b)", needed));
        return new Attainment(
                growth / Math.abs(needed), horizon.value(), new Formula("d·CAGR(v, b) / |CAGR(T*, b)|", terms));
    }

    private static double growth(double to, double from, double years) {
        return Math.pow(to / from, 1 / years) - 1;
    }
}
