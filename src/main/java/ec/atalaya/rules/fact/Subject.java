package ec.atalaya.rules.fact;

import ec.atalaya.plan.Level;
import ec.atalaya.plan.Period;

/**
 * What a verdict is about.
 *
 * @param level what kind of thing it is
 * @param code its code; the plan's own code at the level of the plan
 * @param period the period that is judged
 */
public record Subject(Level level, String code, Period period) {

    /** {@code OBJECTIVE M2}, as result files name it. */
    public String told() {
        return level + " " + code;
    }
}
