package ec.atalaya.rules.table;

import ec.atalaya.document.Place;

/**
 * A row of {@code agenda.csv}: in which meeting a rule proposes a matter, where on its agenda and to what end.
 *
 * @param rule the code of the rule that reads this row
 * @param scope for what it holds
 * @param level the level of the subjects it speaks of
 * @param severity the severity of the alerts it speaks of, and of its proposals
 * @param mark the mark that it watches; {@code NaN} where the rule needs none
 * @param meeting {@code SECRETARIAT}, {@code MAYORALTY} or {@code COUNCIL}
 * @param section the section of the agenda
 * @param outcome what the meeting should do
 * @param minutes how long it should take
 */
public record AgendaPolicy(
        String rule,
        Scope scope,
        String level,
        String severity,
        double mark,
        String meeting,
        String section,
        String outcome,
        int minutes,
        Place place)
        implements TableRow {
    /** Whether a number reaches the mark; never where either is not known. */
    public boolean reachedBy(double number) {
        return number >= mark;
    }
}
