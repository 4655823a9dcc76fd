package ec.atalaya.evaluation;

import ec.atalaya.document.Place;
import ec.atalaya.plan.Accumulation;
import ec.atalaya.plan.Baseline;
import ec.atalaya.plan.Direction;
import ec.atalaya.plan.Frequency;
import ec.atalaya.plan.HorizonTarget;
import ec.atalaya.plan.Indicator;
import ec.atalaya.plan.Period;
import ec.atalaya.plan.ScoringMethod;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Says of an indicator only what a test is about; the rest is what a plan folder's empty cells mean. */
public final class IndicatorBuilder {

    private final String code;
    private final ScoringMethod method;
    private final Direction direction;
    private String objective = PlanBuilder.OBJECTIVE;
    private double weight = 1;
    private Accumulation accumulation = Accumulation.LATEST;
    private @Nullable Frequency frequency;
    private @Nullable Baseline baseline;
    private @Nullable HorizonTarget horizon;
    private @Nullable Double tolerance;
    private @Nullable Double outerTolerance;
    private @Nullable Double naturalLimit;
    private @Nullable Integer maxAge;
    private int lagDays;
    private boolean critical;

    private IndicatorBuilder(String code, ScoringMethod method, Direction direction) {
        this.code = code;
        this.method = method;
        this.direction = direction;
    }

    /** An indicator, measured in the plan's rhythm unless it says otherwise. */
    public static IndicatorBuilder indicator(String code, ScoringMethod method, Direction direction) {
        return new IndicatorBuilder(code, method, direction);
    }

    public IndicatorBuilder of(String objectiveCode) {
        objective = objectiveCode;
        return this;
    }

    public IndicatorBuilder weight(double given) {
        weight = given;
        return this;
    }

    public IndicatorBuilder accumulation(Accumulation given) {
        accumulation = given;
        return this;
    }

    public IndicatorBuilder measured(Frequency given) {
        frequency = given;
        return this;
    }

    /** The baseline; a null period for one of which only the value is known. */
    public IndicatorBuilder baseline(@Nullable String period, double value) {
        baseline = new Baseline(period == null ? null : Period.parse(period), value);
        return this;
    }

    /** The target of the horizon; a null period for one of which only the value is known. */
    public IndicatorBuilder horizon(@Nullable String period, double value) {
        horizon = new HorizonTarget(period == null ? null : Period.parse(period), value);
        return this;
    }

    public IndicatorBuilder tolerance(@Nullable Double inner, @Nullable Double outer) {
        tolerance = inner;
        outerTolerance = outer;
        return this;
    }

    public IndicatorBuilder naturalLimit(@Nullable Double limit) {
        naturalLimit = limit;
        return this;
    }

    public IndicatorBuilder maxAge(int periods) {
        maxAge = periods;
        return this;
    }

    public IndicatorBuilder lagDays(int days) {
        lagDays = days;
        return this;
    }

    public IndicatorBuilder critical() {
        critical = true;
        return this;
    }

    Indicator in(Frequency rhythm) {
        return new Indicator(
                code,
                code.toLowerCase(Locale.ROOT),
                objective,
                "",
                null,
                weight,
                direction,
                method,
                accumulation,
                frequency == null ? rhythm : frequency,
                baseline,
                horizon,
                tolerance,
                outerTolerance,
                naturalLimit,
                maxAge,
                lagDays,
                critical,
                "",
                Place.of("indicators.csv"));
    }
}
