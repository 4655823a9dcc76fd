package ec.atalaya.evaluation.scoring;

import ec.atalaya.plan.HorizonTarget;
import ec.atalaya.plan.Period;
import ec.atalaya.rules.fact.Dated;
import ec.atalaya.rules.fact.Trend;
import java.util.List;
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
        Trend trend = reading.trend();
        double shortfall = trend.shortfall(YEARS_BACK);
        if (Double.isNaN(shortfall)) {
            return new NotAssessed(Reason.NO_TREND);
        }
        Dated earliest = trend.earliestWithin(YEARS_BACK);
        double target = reading.horizon();
        var terms = List.of(
                new Formula.Term("v", measured.value()),
                new Formula.Term("v(s)", earliest.value()),
                new Formula.Term("t - s", yearsSince(earliest, measured.period())),
                new Formula.Term("p", trend.projected(YEARS_BACK)),
                new Formula.Term("T*", target));
        String formula = shortfall == 0
                ? "p meets T* → 1"
                : trend.isReached() ? "v meets T*, p does not → 0" : "1 - |T* - p| / |T* - v|";
        return new Attainment(1 - shortfall, target, new Formula(formula, terms));
    }

    private static double yearsSince(Dated earliest, Period latest) {
        return earliest.period() == null ? Double.NaN : latest.yearsSince(earliest.period());
    }
}
