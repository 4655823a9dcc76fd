package ec.atalaya.plan;

import ec.atalaya.document.Bilingual;

/** What is judged, from what is measured up to the whole; and first the links between objectives, which are tested. */
public enum Level implements Bilingual {
    LINK("RELACION"),
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
