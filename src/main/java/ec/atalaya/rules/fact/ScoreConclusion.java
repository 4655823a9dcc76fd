package ec.atalaya.rules.fact;

import ec.atalaya.rules.table.Scope;

/**
 * A rule gives an indicator another score than its attainment.
 *
 * @param scope for how wide a circle the rule speaks; a narrower one goes before a wider one
 */
public record ScoreConclusion(Subject subject, Scope scope, double score) {}
