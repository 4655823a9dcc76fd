package ec.atalaya.rules.fact;

import ec.atalaya.rules.table.AlertPolicy;

/**
 * A rule finds something that somebody should know.
 *
 * @param standing of what it speaks
 * @param policy the row that gives severity and recipients
 * @param periods for how many periods in a row the condition has held
 */
public record AlertConclusion(Standing standing, AlertPolicy policy, int periods) {}
