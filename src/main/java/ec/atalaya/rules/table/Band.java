package ec.atalaya.rules.table;

import ec.atalaya.document.Place;

/**
 * A row of {@code bands.csv}: the status of whatever falls into a range.
 *
 * @param scope for what it holds
 * @param level {@code INDICATOR} (its attainment is judged) or one of the levels above (their score is judged)
 * @param from the lower edge, which belongs to the band; minus infinity where there is none
 * @param to the upper edge, which does not; infinity where there is none
 * @param status a code of the scale
 */
public record Band(Scope scope, String level, double from, double to, String status, Place place) implements TableRow {

    public boolean holds(double score) {
        return score >= from && score < to;
    }
}
