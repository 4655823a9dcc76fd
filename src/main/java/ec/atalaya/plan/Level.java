package ec.atalaya.plan;

/** The levels that are judged, from what is measured up to the whole. */
public enum Level {
    INDICATOR,
    OBJECTIVE,
    AXIS,
    PERSPECTIVE,
    PLAN
}
