package ec.atalaya.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A strategic plan, whole and checked: every code that it names exists, and its map has no circle. */
public final class Plan {

    private static final NavigableMap<Period, Target> NO_TARGETS = Collections.emptyNavigableMap();

    private final PlanProfile profile;
    private final RollUps rollUps;
    private final Map<String, Axis> axes;
    private final Map<String, Perspective> perspectives;
    private final Map<String, Unit> units;
    private final Map<String, Objective> objectives;
    private final Map<String, Indicator> indicators;
    private final List<Objective> objectivesByCode;
    private final List<Indicator> indicatorsByCode;
    private final Map<String, List<Indicator>> indicatorsOf = new HashMap<>();
    private final Map<String, NavigableMap<Period, Target>> targets = new HashMap<>();
    private final CauseEffectMap map;
    private final MacroScenarios macro;

    /**
     * Puts a plan together from parts that fit: whoever reads them checks them first.
     *
     * @throws IllegalArgumentException if the links go round in a circle
     */
    public Plan(
            PlanProfile profile,
            RollUps rollUps,
            List<Axis> axes,
            List<Perspective> perspectives,
            List<Unit> units,
            List<Objective> objectives,
            List<Indicator> indicators,
            List<Target> targets,
            List<CauseEffectLink> links,
            MacroScenarios macro) {
        this.profile = profile;
        this.rollUps = rollUps;
        this.axes = inGivenOrder(axes, Axis::code);
        this.perspectives = inGivenOrder(perspectives, Perspective::code);
        this.units = inGivenOrder(units, Unit::code);
        this.objectives = byCode(objectives, Objective::code);
        this.indicators = byCode(indicators, Indicator::code);
        this.objectivesByCode = List.copyOf(this.objectives.values());
        this.indicatorsByCode = List.copyOf(this.indicators.values());
        this.indicatorsByCode.forEach(indicator -> indicatorsOf
                .computeIfAbsent(indicator.objective(), objective -> new ArrayList<>())
                .add(indicator));
        targets.forEach(target -> this.targets
                .computeIfAbsent(target.indicator(), indicator -> new TreeMap<>())
                .put(target.period(), target));
        this.map = new CauseEffectMap(this.objectives.keySet(), links);
        this.macro = macro;
    }

    private Plan with(
            List<Indicator> otherIndicators,
            List<Target> otherTargets,
            List<CauseEffectLink> otherLinks,
            MacroScenarios otherMacro) {
        return new Plan(
                profile,
                rollUps,
                axes(),
                perspectives(),
                units(),
                objectives(),
                otherIndicators,
                otherTargets,
                otherLinks,
                otherMacro);
    }

    private static <T> Map<String, T> inGivenOrder(List<T> all, Function<T, String> code) {
        Map<String, T> byCode = new LinkedHashMap<>();
        all.forEach(one -> byCode.put(code.apply(one), one));
        return byCode;
    }

    private static <T> Map<String, T> byCode(List<T> all, Function<T, String> code) {
        return inGivenOrder(all.stream().sorted(Comparator.comparing(code)).toList(), code);
    }

    /** Those of the map, and those from drivers. */
    public List<CauseEffectLink> allLinks() {
        return Stream.concat(map.links().stream(), macro.links().stream()).toList();
    }

    /** The same plan with other links. */
    public Plan withLinks(List<CauseEffectLink> links) {
        return with(indicators(), targets(), links, macro);
    }

    /** The same plan with other links from its drivers. */
    public Plan withOutsideLinks(List<CauseEffectLink> links) {
        var outside = new MacroScenarios(macro.drivers(), links, macro.scenarios());
        return with(indicators(), targets(), map.links(), outside);
    }

    /** The same plan with another indicator of the same code. */
    public Plan withIndicator(Indicator other) {
        List<Indicator> changed = indicators().stream()
                .map(one -> one.code().equals(other.code()) ? other : one)
                .toList();
        return with(changed, targets(), map.links(), macro);
    }

    /** The same plan with one more target, or with another one of that indicator and period. */
    public Plan withTarget(Target other) {
        List<Target> changed =
                Stream.concat(targets().stream(), Stream.of(other)).toList();
        return with(indicators(), changed, map.links(), macro);
    }

    private List<Target> targets() {
        return indicators().stream()
                .flatMap(indicator -> targetsOf(indicator.code()).values().stream())
                .toList();
    }

    public PlanProfile profile() {
        return profile;
    }

    public String code() {
        return profile.code();
    }

    public RollUps rollUps() {
        return rollUps;
    }

    /** In the plan's own order. */
    public List<Axis> axes() {
        return List.copyOf(axes.values());
    }

    /** In the plan's own order: from effect to cause. */
    public List<Perspective> perspectives() {
        return List.copyOf(perspectives.values());
    }

    /** In the plan's own order. */
    public List<Unit> units() {
        return List.copyOf(units.values());
    }

    /** By code. */
    public List<Objective> objectives() {
        return objectivesByCode;
    }

    /** By code. */
    public List<Indicator> indicators() {
        return indicatorsByCode;
    }

    /** The indicators of one objective, by code. */
    public List<Indicator> indicatorsOf(String objective) {
        return indicatorsOf.getOrDefault(objective, List.of());
    }

    public Optional<Axis> axis(String code) {
        return Optional.ofNullable(axes.get(code));
    }

    public Optional<Perspective> perspective(String code) {
        return Optional.ofNullable(perspectives.get(code));
    }

    public Optional<Unit> unit(String code) {
        return Optional.ofNullable(units.get(code));
    }

    public Optional<Objective> objective(String code) {
        return Optional.ofNullable(objectives.get(code));
    }

    public Optional<Indicator> indicator(String code) {
        return Optional.ofNullable(indicators.get(code));
    }

    /** The unit that reports an indicator: its own, else its objective's; null where the plan names neither. */
    public @Nullable String reporterOf(Indicator indicator) {
        return indicator.owner() != null
                ? indicator.owner()
                : objective(indicator.objective()).map(Objective::owner).orElse(null);
    }

    /** The targets of single periods of one indicator. */
    public NavigableMap<Period, Target> targetsOf(String indicator) {
        return targets.getOrDefault(indicator, NO_TARGETS);
    }

    public CauseEffectMap map() {
        return map;
    }

    /** What it assumes of the world outside; empty where it says nothing of it. */
    public MacroScenarios macro() {
        return macro;
    }

    /** What values are measured of under a code: an indicator, or an outside driver. */
    public Optional<Measured> measured(String code) {
        return indicator(code).<Measured>map(one -> one).or(() -> macro.driver(code));
    }
}
