package ec.atalaya.rules.table;

import ec.atalaya.document.Place;

/**
 * A row of {@code scores.csv}: a straight piece of the way from a figure to a score, {@code slope × figure + offset}, held
 * between {@code least} and {@code most}.
 *
 * @param scope for what it holds
 * @param measure the name of the figure that is scored, such as {@code RAZON}; rules ask for their rows by it
 * @param from the lower edge, which belongs to the piece; minus infinity where there is none
 * @param to the upper edge, which does not; infinity where there is none
 * @param least the lowest score; minus infinity where there is none
 * @param most the highest score; infinity where there is none
 */
public record ScoreLine(
        Scope scope,
        String measure,
        double from,
        double to,
        double slope,
        double offset,
        double least,
        double most,
        Place place)
        implements TableRow {

    /** Whether a figure lies in the piece; one that is not known never does. */
    public boolean holds(double figure) {
        return Band.hold(from, to, figure);
    }

    /** The same with the edges above 0 drawn nearer to 0: by a share of them, 0 to 1. */
    public boolean holdsWithin(double share, double figure) {
        return Band.hold(Band.scaled(from, share), Band.scaled(to, share), figure);
    }

    public double score(double figure) {
        return Math.max(least, Math.min(most, slope * figure + offset));
    }

    /** The score of a figure whose edges above 0 were drawn nearer: what they shrank by, it is stretched by. */
    public double scoreWithin(double share, double figure) {
        if (figure < 0) {
            return score(figure);
        }
        return score(share == 0 ? Double.POSITIVE_INFINITY : figure / share);
    }
}
