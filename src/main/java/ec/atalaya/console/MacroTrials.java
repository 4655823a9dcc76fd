package ec.atalaya.console;

import ec.atalaya.evaluation.Evaluation;
import ec.atalaya.evaluation.EvaluationRequest;
import ec.atalaya.evaluation.Evaluator;
import ec.atalaya.evaluation.whatif.Difference;
import ec.atalaya.measurement.MeasurementStore;
import ec.atalaya.measurement.Measurements;
import ec.atalaya.plan.MacroScenario;
import ec.atalaya.rules.RuleSetsInForce;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Evaluates one period under every macro-scenario of a plan. Nothing of it is stored. */
@Component
class MacroTrials {

    private final MeasurementStore measurements;
    private final RuleSetsInForce ruleSets;

    MacroTrials(MeasurementStore measurements, RuleSetsInForce ruleSets) {
        this.measurements = measurements;
        this.ruleSets = ruleSets;
    }

    /**
     * A period under every scenario.
     *
     * @param known what was known on the day of the run that is looked at
     * @param asItIs the same without any scenario
     * @param under by scenario, in the plan's order, without the first one
     */
    record Compared(PlanView view, Measurements known, Evaluation asItIs, Map<MacroScenario, Evaluation> under) {

        Difference difference(MacroScenario scenario) {
            return Difference.between(asItIs, evaluation(scenario), view.period());
        }

        Evaluation evaluation(MacroScenario scenario) {
            return under.getOrDefault(scenario, asItIs);
        }
    }

    Compared of(PlanView view) {
        Measurements known = measurements.of(view.plan()).asOf(view.evaluated().asOf());
        var evaluator = new Evaluator(ruleSets.of(view.plan().profile().ruleSet()));
        var asItIs = new EvaluationRequest(view.plan(), known, view.evaluated().asOf(), List.of(view.period()));
        Map<MacroScenario, Evaluation> under = new LinkedHashMap<>();
        // The first scenario is what the plan itself assumes: under it everything is as it is.
        view.plan().macro().scenarios().stream()
                .skip(1)
                .forEach(scenario -> under.put(scenario, evaluator.evaluate(asItIs.under(scenario.code()))));
        return new Compared(view, known, evaluator.evaluate(asItIs), under);
    }
}
