package ec.atalaya.rules.fact;

import ec.atalaya.rules.table.Scope;

/**
 * A rule gives a subject its status.
 *
 * @param scope for how wide a circle the rule speaks; a narrower one goes before a wider one
 * @param status a code of the rule set's scale
 */
public record StatusConclusion(Subject subject, Scope scope, String status) {}
