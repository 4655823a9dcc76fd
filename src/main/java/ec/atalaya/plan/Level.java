package ec.atalaya.plan;

import ec.atalaya.document.Bilingual;

/** The levels that are judged, from what is measured up to the whole. */
public enum Level implements Bilingual {
    INDICATOR("INDICADOR"),
    OBJECTIVE("OBJETIVO"),
    AXIS("EJE"),
    PERSPECTIVE("PERSPECTIVA"),
    PLAN("PLAN");

    private final String spanish;

    Level(String spanish) {
        this.spanish = spanish;
    }

    @Override
    public String spanish() {
        return spanish;
    }
}
