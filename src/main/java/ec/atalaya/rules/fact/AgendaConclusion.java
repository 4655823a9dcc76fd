package ec.atalaya.rules.fact;

import ec.atalaya.rules.table.AgendaPolicy;

/**
 * A rule proposes a matter for a review meeting.
 *
 * @param standing of what it speaks
 * @param policy the row that gives meeting, section, outcome and minutes
 * @param severity {@code HIGH}, {@code MEDIUM} or {@code LOW}
 */
public record AgendaConclusion(Standing standing, AgendaPolicy policy, String severity) {}
