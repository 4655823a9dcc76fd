package ec.atalaya.rules.table;

import ec.atalaya.document.Bilingual;

/** The three levels at which review meetings are held. */
public enum Meeting implements Bilingual {
    SECRETARIAT("SECRETARIA"),
    MAYORALTY("ALCALDIA"),
    COUNCIL("CONCEJO");

    private final String spanish;

    Meeting(String spanish) {
        this.spanish = spanish;
    }

    @Override
    public String spanish() {
        return spanish;
    }
}
