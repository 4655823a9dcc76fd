package ec.atalaya.plan;

import ec.atalaya.document.Bilingual;

/**
 * What findings speak of: the links between objectives, which are tested; the levels that are judged, from what is measured
 * up to the whole; and what lies outside.
 */
public enum Level implements Bilingual {
    LINK("RELACION"),
    INDICATOR("INDICADOR"),
    OBJECTIVE("OBJETIVO"),
    AXIS("EJE"),
    PERSPECTIVE("PERSPECTIVA"),
    PLAN("PLAN"),
    /** An outside driver: it is held against what the plan assumed, and has no status. */
    DRIVER("FACTOR");

    private final String spanish;

    Level(String spanish) {
        this.spanish = spanish;
    }

    @Override
    public String spanish() {
        return spanish;
    }

    /** Whether it is given a status. */
    public boolean isJudged() {
        return this != DRIVER && this != LINK;
    }
}
