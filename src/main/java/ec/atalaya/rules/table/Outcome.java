package ec.atalaya.rules.table;

import ec.atalaya.document.Bilingual;

/** What a meeting should do with a matter. */
public enum Outcome implements Bilingual {
    INFORM("INFORMARSE"),
    DISCUSS("DISCUTIR"),
    DECIDE("DECIDIR"),
    ESCALATE("ESCALAR");

    private final String spanish;

    Outcome(String spanish) {
        this.spanish = spanish;
    }

    @Override
    public String spanish() {
        return spanish;
    }
}
