package ec.atalaya.console;

import ec.atalaya.evaluation.ChangedResult;
import ec.atalaya.evaluation.explanation.DriverBasis;
import ec.atalaya.plan.Driver;
import ec.atalaya.plan.MacroScenario;
import ec.atalaya.plan.Period;
import ec.atalaya.plan.Plan;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Macro-scenarios for programs: what their page shows, under the same address and permissions. */
@RestController
@Tag(name = "Escenarios")
class MacroApi {

    private final MacroTrials trials;

    MacroApi(MacroTrials trials) {
        this.trials = trials;
    }

    /** The drivers and scenarios of a plan; empty where it has none, or was never evaluated. */
    record MacroDocument(ApiStamp stamp, List<DriverEntry> drivers, List<ScenarioEntry> scenarios) {}

    /** What the plan assumed of a driver in the period, and what came; numbers that are not known are left out. */
    record DriverEntry(
            String code,
            String name,
            @Nullable String unit,
            String period,
            @Nullable Double assumed,
            @Nullable Double actual,
            @Nullable Double tolerance,
            boolean left,
            boolean adverse,
            int periods) {

        static DriverEntry of(DriverBasis driver) {
            return new DriverEntry(
                    driver.code(),
                    driver.name(),
                    driver.unit(),
                    driver.judged().toString(),
                    driver.assumed(),
                    driver.actual(),
                    driver.tolerance(),
                    driver.left(),
                    driver.adverse(),
                    driver.periods());
        }
    }

    /**
     * A scenario.
     *
     * @param assumed the value of each driver in the period
     * @param differences what would be otherwise under it
     */
    record ScenarioEntry(
            String code, String name, String note, Map<String, Double> assumed, List<Changed> differences) {}

    /** A result as it is and as it would be; null where there is none. */
    record Changed(@Nullable ApiResult before, @Nullable ApiResult now) {}

    @GetMapping("/api/p/{plan}/escenarios/macro")
    @Operation(summary = "Los macroescenarios: lo que el plan supone de su entorno, lo que vino y lo que cambiaría")
    MacroDocument scenarios(PlanView view) {
        if (!view.hasRun() || view.plan().macro().isEmpty()) {
            return new MacroDocument(ApiStamp.of(view), List.of(), List.of());
        }
        MacroTrials.Compared compared = trials.of(view);
        return new MacroDocument(
                ApiStamp.of(view),
                compared.asItIs().in(view.period()).orElseThrow().drivers().stream()
                        .map(DriverBasis::of)
                        .map(DriverEntry::of)
                        .toList(),
                view.plan().macro().scenarios().stream()
                        .map(scenario -> entry(compared, scenario))
                        .toList());
    }

    private static ScenarioEntry entry(MacroTrials.Compared compared, MacroScenario scenario) {
        Plan plan = compared.view().plan();
        return new ScenarioEntry(
                scenario.code(),
                scenario.name(),
                scenario.note(),
                assumed(plan, scenario, compared.view().period()),
                compared.difference(scenario).changed().stream()
                        .map(one -> changed(plan, one))
                        .toList());
    }

    private static Map<String, Double> assumed(Plan plan, MacroScenario scenario, Period period) {
        Map<String, Double> assumed = new TreeMap<>();
        for (Driver driver : plan.macro().drivers()) {
            double value = scenario.assumed(driver, driver.judgedIn(period));
            if (!Double.isNaN(value)) {
                assumed.put(driver.code(), value);
            }
        }
        return assumed;
    }

    private static Changed changed(Plan plan, ChangedResult one) {
        return new Changed(
                one.before() == null ? null : ApiResult.of(plan, Objects.requireNonNull(one.before())),
                one.now() == null ? null : ApiResult.of(plan, Objects.requireNonNull(one.now())));
    }
}
