package ec.atalaya.evaluation;

import ec.atalaya.document.Place;
import ec.atalaya.measurement.Measurement;
import ec.atalaya.measurement.Measurements;
import ec.atalaya.plan.Axis;
import ec.atalaya.plan.CauseEffectLink;
import ec.atalaya.plan.CauseEffectLink.Sign;
import ec.atalaya.plan.EntryPolicy;
import ec.atalaya.plan.Frequency;
import ec.atalaya.plan.MacroScenarios;
import ec.atalaya.plan.Objective;
import ec.atalaya.plan.Period;
import ec.atalaya.plan.Perspective;
import ec.atalaya.plan.Plan;
import ec.atalaya.plan.PlanProfile;
import ec.atalaya.plan.RollUps;
import ec.atalaya.plan.Target;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Makes plans and measurements in memory. A plan that names no axis or objective gets one of each. */
public final class PlanBuilder {

    public static final String AXIS = "EJE";
    public static final String OBJECTIVE = "OBJ";

    private final int start;
    private final int end;
    private final Frequency rhythm;
    private RollUps rollUps = RollUps.DEFAULT;
    private final List<Axis> axes = new ArrayList<>();
    private final List<Perspective> perspectives = new ArrayList<>();
    private final List<Objective> objectives = new ArrayList<>();
    private final List<IndicatorBuilder> indicators = new ArrayList<>();
    private final List<Target> targets = new ArrayList<>();
    private final List<CauseEffectLink> links = new ArrayList<>();
    private final List<Measurement> measurements = new ArrayList<>();

    private PlanBuilder(int start, int end, Frequency rhythm) {
        this.start = start;
        this.end = end;
        this.rhythm = rhythm;
    }

    public static PlanBuilder plan(int start, int end, Frequency rhythm) {
        return new PlanBuilder(start, end, rhythm);
    }

    public PlanBuilder rollUps(RollUps given) {
        rollUps = given;
        return this;
    }

    public PlanBuilder axis(String code, double weight) {
        axes.add(new Axis(code, code, weight));
        return this;
    }

    public PlanBuilder perspective(String code) {
        perspectives.add(new Perspective(code, code));
        return this;
    }

    public PlanBuilder objective(String code) {
        return objective(code, AXIS, null, 1);
    }

    public PlanBuilder objective(String code, String axis, @Nullable String perspective, double weight) {
        objectives.add(new Objective(code, code, axis, perspective, null, weight, "", Place.of("objectives.csv")));
        return this;
    }

    public PlanBuilder indicator(IndicatorBuilder indicator) {
        indicators.add(indicator);
        return this;
    }

    /** A target that is scheduled, whatever its value is. */
    public PlanBuilder target(String indicator, String period, @Nullable Double value) {
        return target(indicator, period, value, null, null, true);
    }

    public PlanBuilder unscheduled(String indicator, String period) {
        return target(indicator, period, 0.0, null, null, false);
    }

    public PlanBuilder target(
            String indicator,
            String period,
            @Nullable Double value,
            @Nullable Double lower,
            @Nullable Double upper,
            boolean scheduled) {
        targets.add(new Target(
                indicator, Period.parse(period), value, lower, upper, scheduled, "", Place.of("targets.csv")));
        return this;
    }

    public PlanBuilder link(String cause, String effect, double strength) {
        return link(cause, effect, Sign.PLUS, strength, 0, null, null);
    }

    public PlanBuilder link(
            String cause,
            String effect,
            Sign sign,
            double strength,
            int lag,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo) {
        return link(new CauseEffectLink(
                cause, effect, sign, strength, lag, 1, "", validFrom, validTo, "", Place.of("links.csv")));
    }

    public PlanBuilder link(CauseEffectLink link) {
        links.add(link);
        return this;
    }

    public PlanBuilder measured(String indicator, String period, double value) {
        return measured(indicator, period, value, null);
    }

    public PlanBuilder measured(String indicator, String period, double value, @Nullable LocalDate cutoff) {
        int line = measurements.size() + 2;
        measurements.add(new Measurement(
                indicator, Period.parse(period), value, "", cutoff, "", false, Place.at("m.csv", line, 0), 1));
        return this;
    }

    /** The same plan and measurements, given in another order. */
    public PlanBuilder shuffle(long seed) {
        var random = new Random(seed);
        List.of(objectives, indicators, targets, links, measurements)
                .forEach(list -> Collections.shuffle(list, random));
        return this;
    }

    public Plan plan() {
        var profile = new PlanProfile(
                "plan",
                "Plan",
                start,
                end,
                ZoneOffset.UTC,
                Locale.ENGLISH,
                "default",
                rhythm,
                List.of(),
                EntryPolicy.FREE);
        return new Plan(
                profile,
                rollUps,
                axes.isEmpty() ? List.of(new Axis(AXIS, AXIS, 1)) : axes,
                perspectives,
                List.of(),
                objectives.isEmpty() ? List.of(lonely()) : objectives,
                indicators.stream().map(indicator -> indicator.in(rhythm)).toList(),
                targets,
                links,
                MacroScenarios.NONE);
    }

    private static Objective lonely() {
        return new Objective(OBJECTIVE, OBJECTIVE, AXIS, null, null, 1, "", Place.of("objectives.csv"));
    }

    public Measurements measurements() {
        return Measurements.of(measurements);
    }

    public EvaluationRequest request(String... periods) {
        return new EvaluationRequest(
                plan(),
                measurements(),
                null,
                List.of(periods).stream().map(Period::parse).toList());
    }
}
