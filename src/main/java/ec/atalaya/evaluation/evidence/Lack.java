package ec.atalaya.evaluation.evidence;

/** Why there is too little to test a link on. */
public enum Lack {
    /** Fewer pairs than the rule set asks for. */
    FEW_PAIRS,
    /** One of the two never changed: there is nothing to go along with. */
    CONSTANT
}
