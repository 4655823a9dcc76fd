package ec.atalaya.evaluation;

import ec.atalaya.measurement.Measurements;
import ec.atalaya.plan.MacroScenario;
import ec.atalaya.plan.Period;
import ec.atalaya.plan.Plan;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is to be evaluated.
 *
 * @param measurements all there are; what was not known on the day is left out by the evaluation
 * @param asOf what was known on this day is all that counts; null for all that is known
 * @param periods each of the plan's rhythm, or a year, and within the plan's years; at least one
 * @param supposed statuses that objectives are given instead of being judged; of two for one objective the later holds
 * @param scenario the code of the plan's macro-scenario under which it is evaluated; null to evaluate it as it is
 */
public record EvaluationRequest(
        Plan plan,
        Measurements measurements,
        @Nullable LocalDate asOf,
        List<Period> periods,
        List<SupposedStatus> supposed,
        @Nullable String scenario) {

    /** What is to be evaluated as it is. */
    public EvaluationRequest(Plan plan, Measurements measurements, @Nullable LocalDate asOf, List<Period> periods) {
        this(plan, measurements, asOf, periods, List.of(), null);
    }

    public EvaluationRequest {
        supposed = List.copyOf(supposed);
        periods = periods.stream().distinct().sorted().toList();
        if (periods.isEmpty()) {
            throw new IllegalArgumentException("No period is asked for");
        }
        for (Period period : periods) {
            if (!plan.profile().covers(period) || !plan.profile().evaluates(period.frequency())) {
                throw new IllegalArgumentException(period + " is no period of the plan");
            }
        }
        if (scenario != null && plan.macro().scenario(scenario).isEmpty()) {
            throw new IllegalArgumentException("The plan has no macro-scenario " + scenario);
        }
    }

    /** The same under one of the plan's macro-scenarios; null for as it is. */
    public EvaluationRequest under(@Nullable String other) {
        return new EvaluationRequest(plan, measurements, asOf, periods, supposed, other);
    }

    /** The scenario under which it is evaluated; empty where it is as it is. */
    Optional<MacroScenario> macroScenario() {
        return scenario == null ? Optional.empty() : plan.macro().scenario(scenario);
    }
}
