package ec.atalaya.evaluation.evidence;

/** What the data say of a link. */
public enum LinkVerdict {
    /** The two series go together as the link says, and chance seldom brings that about. */
    SUPPORTED,
    /** They go together the other way round, and chance seldom brings that about. */
    CONTRADICTED,
    /** Nothing that chance would not bring about as well. */
    NOT_SUPPORTED,
    /** There is not enough to tell. */
    TOO_LITTLE_DATA
}
