package ec.atalaya.evaluation.scoring;

import ec.atalaya.evaluation.IndicatorBuilder;
import ec.atalaya.evaluation.PlanBuilder;
import ec.atalaya.measurement.Series;
import ec.atalaya.plan.Direction;
import ec.atalaya.plan.Indicator;
import ec.atalaya.plan.Period;
import ec.atalaya.plan.Plan;
import ec.atalaya.plan.ScoringMethod;
import ec.atalaya.plan.Settled;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Judges the one indicator of small plans, and tells the outcome as tables of tests write it. */
final class Verdicts {

    static final String INDICATOR = "I";

    private Verdicts() {}

    static IndicatorBuilder indicator(ScoringMethod method, Direction direction) {
        return IndicatorBuilder.indicator(INDICATOR, method, direction);
    }

    /** The attainment in plain digits, or the reason why there is none. */
    static String told(PlanBuilder plan, String period) {
        return told(plan, period, null);
    }

    static String told(PlanBuilder plan, String period, @Nullable LocalDate asOf) {
        return told(judged(plan, period, asOf));
    }

    static String told(Outcome outcome) {
        return outcome instanceof Attainment attainment
                ? Settled.text(attainment.value())
                : ((NotAssessed) outcome).reason().name();
    }

    static Outcome judged(PlanBuilder plan, String period, @Nullable LocalDate asOf) {
        return Judge.judge(read(plan, period, asOf));
    }

    static Reading read(PlanBuilder builder, String period, @Nullable LocalDate asOf) {
        Plan plan = builder.plan();
        Indicator indicator = plan.indicator(INDICATOR).orElseThrow();
        Series series = builder.measurements().asOf(asOf).of(indicator, List.of());
        return new Reader(plan, asOf).read(indicator, series, Period.parse(period));
    }
}
