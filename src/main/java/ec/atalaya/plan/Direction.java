package ec.atalaya.plan;

/** Which way an indicator should move. */
public enum Direction {
    /** More is better. */
    UP,
    /** Less is better. */
    DOWN,
    /** To stay at a value or within a range. */
    KEEP
}
