package ec.atalaya.evaluation.scoring;

import ec.atalaya.plan.HorizonTarget;
import ec.atalaya.plan.Period;
import ec.atalaya.plan.Settled;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The mean yearly change of the last five years, carried on to the target's year: 1 where that meets the target, else
 * {@code 1 - |T*-projection|/|T*-v|}, and 0 where the value meets the target today but the projection does not. After the
 * indicator report on sustainable development of the German statistical office.
 */
final class TrendProjection extends Scoring {

    private static final int YEARS_BACK = 5;

    @Override
    @Nullable
    Reason obstacle(Reading reading) {
        HorizonTarget horizon = reading.indicator().horizon();
        return horizon == null || horizon.period() == null ? Reason.NO_TARGET : null;
    }

    @Override
    Outcome score(Reading reading, AccumulatedValue measured) {
        HorizonTarget horizon = reading.indicator().horizon();
        Period end = horizon == null ? null : horizon.period();
        AccumulatedValue earliest = earliest(reading, measured.period()).orElse(null);
        if (earliest == null || end == null) {
            return new NotAssessed(Reason.NO_TREND);
        }
        double value = measured.value();
        double change = (value - earliest.value()) / measured.period().yearsSince(earliest.period());
        double projection = value + change * Math.max(0, end.yearsSince(measured.period()));
        double target = reading.horizon();
        var terms = List.of(
                new Formula.Term("v", value),
                new Formula.Term("v(s)", earliest.value()),
                new Formula.Term("t - s", measured.period().yearsSince(earliest.period())),
                new Formula.Term("p", projection),
                new Formula.Term("T*", target));
        if (meets(reading, projection, target)) {
            return new Attainment(1, target, new Formula("p meets T* → 1", terms));
        }
        if (meets(reading, value, target)) {
            return new Attainment(0, target, new Formula("v meets T*, p does not → 0", terms));
        }
        return new Attainment(
                1 - Math.abs(target - projection) / Math.abs(target - value),
                target,
                new Formula("1 - |T* - p| / |T* - v|", terms));
    }

    private static Optional<AccumulatedValue> earliest(Reading reading, Period latest) {
        Period from = Period.of(latest.frequency(), latest.last().minusYears(YEARS_BACK));
        for (Period period = from; period.compareTo(latest) < 0; period = period.plus(1)) {
            Optional<AccumulatedValue> value = reading.series().at(period);
            if (value.isPresent()) {
                return value;
            }
        }
        return Optional.empty();
    }

    private static boolean meets(Reading reading, double value, double target) {
        double told = Settled.of(value);
        Double tolerance = reading.indicator().tolerance();
        return switch (reading.indicator().direction()) {
            case UP -> told >= target;
            case DOWN -> told <= target;
            case KEEP -> Settled.of(Math.abs(told - target)) <= (tolerance == null ? 0 : tolerance);
        };
    }
}
