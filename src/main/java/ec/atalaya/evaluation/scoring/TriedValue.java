package ec.atalaya.evaluation.scoring;

import ec.atalaya.document.Place;
import ec.atalaya.measurement.Measurement;
import ec.atalaya.measurement.Measurements;
import ec.atalaya.measurement.TypedValue;
import ec.atalaya.plan.Indicator;
import ec.atalaya.plan.Plan;
import java.util.OptionalDouble;

/** What a value would be worth if it were measured. */
public final class TriedValue {

    private TriedValue() {}

    /** The attainment of its own period with this value; empty where there would be none. */
    public static OptionalDouble attainment(Plan plan, Measurements known, TypedValue typed) {
        Indicator indicator = plan.indicator(typed.indicator()).orElseThrow();
        var measured = new Measurement(
                typed.indicator(),
                typed.period(),
                typed.value(),
                typed.source(),
                null,
                typed.note(),
                typed.provisional(),
                Place.of(""),
                Integer.MAX_VALUE);
        var series = known.with(measured).of(indicator, plan.profile().sources());
        Outcome outcome = Judge.judge(new Reader(plan, null).read(indicator, series, typed.period()));
        return outcome instanceof Attainment attainment
                ? OptionalDouble.of(attainment.value())
                : OptionalDouble.empty();
    }
}
