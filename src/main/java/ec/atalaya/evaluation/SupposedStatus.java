package ec.atalaya.evaluation;

import ec.atalaya.plan.Period;

/**
 * A status that an objective is given instead of being judged.
 *
 * @param from the first period in which it has it
 * @param status a code of the rule set's scale
 */
public record SupposedStatus(String objective, Period from, String status) {

    boolean holds(String code, Period period) {
        return objective.equals(code) && !period.last().isBefore(from.last());
    }
}
