package ec.atalaya.rules.fact;

import ec.atalaya.rules.table.AgendaPolicy;

/**
 * A rule proposes a link of the strategic map for a review meeting.
 *
 * @param link of what it speaks
 * @param policy the row that gives meeting, section, outcome and minutes
 * @param severity {@code HIGH}, {@code MEDIUM} or {@code LOW}
 */
public record LinkConclusion(TestedLink link, AgendaPolicy policy, String severity) {}
