package ec.atalaya.rules.table;

import ec.atalaya.document.Bilingual;

/** Who should know of a finding. */
public enum Recipient implements Bilingual {
    /** The unit that answers for the objective. */
    OWNER("RESPONSABLE"),
    /** The unit that reports the indicator; the objective's owner where none is named. */
    DATA_OWNER("RESPONSABLE_DEL_DATO"),
    /** The unit above the owner. */
    PARENT("SUPERIOR"),
    /** The Strategic Management Office. */
    OFFICE("OFICINA");

    private final String spanish;

    Recipient(String spanish) {
        this.spanish = spanish;
    }

    @Override
    public String spanish() {
        return spanish;
    }
}
