package ec.atalaya.evaluation;

import ec.atalaya.plan.CauseEffectLink;
import ec.atalaya.plan.CauseEffectMap;
import ec.atalaya.plan.Driver;
import ec.atalaya.plan.MacroScenario;
import ec.atalaya.plan.MacroScenarios;
import ec.atalaya.plan.Period;
import ec.atalaya.plan.Plan;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The strategic map as an evaluation walks it: the plan's own, and under a macro-scenario the outside drivers as further
 * causes, which nothing causes and nothing measures.
 *
 * @param scenario null where the plan is evaluated as it is
 */
record ScenarioMap(
        Plan plan, CauseEffectMap links, @Nullable MacroScenario scenario) {

    static ScenarioMap of(Plan plan, @Nullable MacroScenario scenario) {
        if (scenario == null) {
            return new ScenarioMap(plan, plan.map(), null);
        }
        List<String> nodes = new ArrayList<>(plan.map().causesFirst());
        plan.macro().drivers().forEach(driver -> nodes.add(driver.code()));
        List<CauseEffectLink> all = new ArrayList<>(plan.map().links());
        all.addAll(plan.macro().links());
        return new ScenarioMap(plan, new CauseEffectMap(nodes, all), scenario);
    }

    boolean isDriver(String code) {
        return scenario != null && plan.macro().driver(code).isPresent();
    }

    /**
     * How far the scenario's value of a driver lies on the bad side of what the plan assumes, -1 to 1; {@code NaN} for
     * whatever is no driver, and where nothing is assumed.
     */
    double deviation(String code, Period evaluated) {
        MacroScenarios macro = plan.macro();
        Driver driver = macro.driver(code).orElse(null);
        if (scenario == null || driver == null) {
            return Double.NaN;
        }
        Period judged = driver.judgedIn(evaluated);
        return driver.deviation(
                scenario.assumed(driver, judged), macro.base().orElseThrow().assumed(driver, judged));
    }
}
