package ec.atalaya.rules.table;

import ec.atalaya.document.Place;

/**
 * A row of {@code transmission.csv}: the terms on which links transmit.
 *
 * @param scope for which causes it holds
 * @param leastConfidence links in which the planners believe less do not transmit, 0 to 1
 * @param threshold a burden below it is not passed on, 0 to 1
 * @param decay what a link passes on of strength times burden, 0 to 1
 * @param advances whether a cause that is ahead relieves its effects
 */
public record Transmission(
        Scope scope, double leastConfidence, double threshold, double decay, boolean advances, Place place)
        implements TableRow {}
