package ec.atalaya.rules.fact;

import ec.atalaya.rules.table.Scope;

/**
 * A link of the strategic map, and what the data up to the period in focus say of it.
 *
 * @param subject the link, and the period in focus
 * @param link what the plan says of it
 * @param verdict {@code SUPPORTED}, {@code CONTRADICTED}, {@code NOT_SUPPORTED} or {@code TOO_LITTLE_DATA}
 * @param pairs how many pairs of scores it was tested on
 * @param correlation by rank, -1 to 1; {@code NaN} where there is too little data
 * @param p how often chance brings about as much, above 0 up to 1; {@code NaN} where there is too little data
 */
public record TestedLink(Subject subject, MapLink link, String verdict, int pairs, double correlation, double p) {

    public boolean isIn(Scope scope) {
        return link.isIn(scope);
    }
}
