package ec.atalaya.evaluation.scoring;

/** Why something is not assessed. Of several reasons the first in this order is told. */
public enum Reason {
    /** Nothing is due in this period. */
    NOT_SCHEDULED,
    NO_TARGET,
    NO_BASELINE,
    TARGET_EQUALS_BASELINE,
    /** There is no value, and none is due yet. */
    NOT_DUE,
    NO_VALUE,
    /** The value is older than the indicator allows. */
    STALE,
    /** Growth cannot be told between values of different signs. */
    SIGN_CHANGE,
    NEGATIVE_TARGET,
    /** No part of the way to the target was due by this period. */
    NOTHING_EXPECTED,
    /** Fewer than two values within five years. */
    NO_TREND,
    /** No child is assessed. */
    NO_CHILD,
    /** A child is missing, and the plan asks for all of them. */
    MISSING_CHILD,
    /** There is a score, but no rule gives it a status. */
    NO_RULE
}
