package ec.atalaya.rules.fact;

import ec.atalaya.rules.table.Scope;

/**
 * A link of the strategic map, as rules see it.
 *
 * @param cause the objective that causes
 * @param effect the objective that it brings about
 * @param causePosition where in the plan the cause stands
 * @param sign {@code +} or {@code -}
 * @param strength 0 to 1
 * @param lag in periods of the evaluation
 * @param confidence 0 to 1; 1 where the plan does not say
 */
public record MapLink(
        String cause, String effect, Position causePosition, String sign, double strength, int lag, double confidence) {

    public boolean isIn(Scope scope) {
        return causePosition.isIn(scope);
    }
}
