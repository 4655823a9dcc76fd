package ec.atalaya.rules;

/**
 * When data count for or against a link of the strategic map.
 *
 * @param years how many years up to the period in focus are looked at; 0 to test nothing
 * @param pairs with fewer pairs than this there is too little data
 * @param p a correlation that chance brings about more often than this says nothing, 0 to 1
 */
public record EvidenceMarks(int years, int pairs, double p) {

    /** Where a rule set does not say. */
    public static final EvidenceMarks DEFAULT = new EvidenceMarks(10, 8, 0.05);
}
