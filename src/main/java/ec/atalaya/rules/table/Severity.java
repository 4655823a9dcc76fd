package ec.atalaya.rules.table;

import ec.atalaya.document.Bilingual;

/** How grave a finding is, from grave to slight. */
public enum Severity implements Bilingual {
    HIGH("ALTA"),
    MEDIUM("MEDIA"),
    LOW("BAJA");

    private final String spanish;

    Severity(String spanish) {
        this.spanish = spanish;
    }

    @Override
    public String spanish() {
        return spanish;
    }
}
