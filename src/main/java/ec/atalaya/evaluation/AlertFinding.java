package ec.atalaya.evaluation;

import ec.atalaya.rules.Firing;
import ec.atalaya.rules.fact.Subject;
import ec.atalaya.rules.table.Severity;
import java.util.List;

/**
 * Something that somebody should know.
 *
 * @param fingerprint what makes it the same finding in every evaluation: plan, rule and subject
 * @param rule the code of the rule that found it
 * @param subject of what it speaks
 * @param recipients codes of units, and {@code OFFICE} for the Office
 * @param periods for how many periods in a row the condition has held
 * @param periodsAsked for how many it must hold before anybody is told
 * @param rules the conclusions behind it, the deciding one first
 */
public record AlertFinding(
        String fingerprint,
        String rule,
        Subject subject,
        Severity severity,
        List<String> recipients,
        int periods,
        int periodsAsked,
        List<Firing> rules) {

    /** The recipient that stands for the Office. */
    public static final String OFFICE = "OFFICE";

    public AlertFinding {
        recipients = List.copyOf(recipients);
        rules = List.copyOf(rules);
    }

    /** Whether the condition holds, but not yet for long enough. */
    public boolean isPending() {
        return periods < periodsAsked;
    }
}
