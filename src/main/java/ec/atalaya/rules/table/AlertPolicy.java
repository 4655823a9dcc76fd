package ec.atalaya.rules.table;

import ec.atalaya.document.Place;
import java.util.List;

/**
 * A row of {@code alerts.csv}: when a rule raises an alert, how grave it is and who should know.
 *
 * @param rule the code of the rule that reads this row
 * @param scope for what it holds
 * @param level the level of the subjects it speaks of
 * @param status the status that it watches; empty where the rule watches something else
 * @param mark the mark that it watches; {@code NaN} where the rule needs none
 * @param periods for how many periods in a row the condition must hold
 * @param severity {@code HIGH}, {@code MEDIUM} or {@code LOW}
 * @param recipients who should know
 */
public record AlertPolicy(
        String rule,
        Scope scope,
        String level,
        String status,
        double mark,
        int periods,
        String severity,
        List<Recipient> recipients,
        Place place)
        implements TableRow {

    public AlertPolicy {
        recipients = List.copyOf(recipients);
    }

    /** Whether a number reaches the mark; never where either is not known. */
    public boolean reachedBy(double number) {
        return number >= mark;
    }
}
