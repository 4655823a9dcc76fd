package ec.atalaya.rules.table;

import ec.atalaya.document.Bilingual;

/** The eight sections of an agenda, in their order. */
public enum Section implements Bilingual {
    COMMITMENTS("COMPROMISOS"),
    MAP("MAPA"),
    ESCALATED("ESCALADOS"),
    DEEP_DIVE("EN_PROFUNDIDAD"),
    PROGRAMMES("PROGRAMAS"),
    MACRO_SCENARIOS("MACROESCENARIOS"),
    DATA("DATOS_Y_DUDAS"),
    SUCCESS("LOGRO");

    private final String spanish;

    Section(String spanish) {
        this.spanish = spanish;
    }

    @Override
    public String spanish() {
        return spanish;
    }
}
