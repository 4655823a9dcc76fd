package ec.atalaya.plan;

import java.util.List;
import java.util.Optional;

/**
 * What a plan assumes of the world outside: drivers, their links to objectives, and named sets of assumed values. The
 * first scenario is what the plan itself counts on; the others are held against it.
 *
 * @param drivers in their own order
 * @param links from drivers, as causes, to objectives
 * @param scenarios the base first; none only where there are no drivers
 */
public record MacroScenarios(List<Driver> drivers, List<CauseEffectLink> links, List<MacroScenario> scenarios) {

    /** Of a plan that assumes nothing in so many words. */
    public static final MacroScenarios NONE = new MacroScenarios(List.of(), List.of(), List.of());

    public MacroScenarios {
        drivers = List.copyOf(drivers);
        links = List.copyOf(links);
        scenarios = List.copyOf(scenarios);
    }

    public boolean isEmpty() {
        return scenarios.isEmpty();
    }

    /** What the plan counts on; empty where it has no scenarios. */
    public Optional<MacroScenario> base() {
        return scenarios.stream().findFirst();
    }

    public Optional<MacroScenario> scenario(String code) {
        return scenarios.stream().filter(one -> one.code().equals(code)).findFirst();
    }

    public Optional<Driver> driver(String code) {
        return drivers.stream().filter(one -> one.code().equals(code)).findFirst();
    }

    /** The links that begin at a driver. */
    public List<CauseEffectLink> outOf(String driver) {
        return links.stream().filter(link -> link.cause().equals(driver)).toList();
    }
}
