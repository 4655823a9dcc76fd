package ec.atalaya.rules.table;

import ec.atalaya.document.Place;

/**
 * A row of {@code bands.csv}: the status of whatever falls into a range.
 *
 * @param scope for what it holds
 * @param level {@code INDICATOR} (its attainment is judged) or one of the levels above (their score is judged)
 * @param measure the name of the figure that is judged instead, by which rules of their own ask for the row; empty for
 *     attainment or score
 * @param from the lower edge, which belongs to the band; minus infinity where there is none
 * @param to the upper edge, which does not; infinity where there is none
 * @param status a code of the scale
 */
public record Band(Scope scope, String level, String measure, double from, double to, String status, Place place)
        implements TableRow {

    /** Whether it judges attainments or scores, as bands do unless they name another figure. */
    public boolean isPlain() {
        return measure.isEmpty();
    }

    public boolean holds(double score) {
        return hold(from, to, score);
    }

    /** The same with the edges above 0 drawn nearer to 0: by a share of them, 0 to 1. */
    public boolean holdsWithin(double share, double score) {
        return hold(scaled(from, share), scaled(to, share), score);
    }

    static boolean hold(double from, double to, double figure) {
        return figure >= from && figure < to;
    }

    /** An edge above 0 by a share of it; others stay where they are. */
    static double scaled(double edge, double share) {
        return edge > 0 && Double.isFinite(edge) ? edge * share : edge;
    }
}
