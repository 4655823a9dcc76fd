package ec.atalaya.rules.fact;

import ec.atalaya.plan.Settled;
import ec.atalaya.rules.table.Scope;

/**
 * A rule gives an indicator another score than its attainment.
 *
 * @param scope for how wide a circle the rule speaks; a narrower one goes before a wider one
 * @param score settled; {@code NaN} for none
 */
public record ScoreConclusion(Subject subject, Scope scope, double score) {

    public ScoreConclusion {
        score = Settled.of(score);
    }
}
