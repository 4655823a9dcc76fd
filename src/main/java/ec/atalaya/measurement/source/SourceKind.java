package ec.atalaya.measurement.source;

import ec.atalaya.document.Bilingual;

/** Where a source's rows are. */
public enum SourceKind implements Bilingual {
    /** Files in a folder that somebody else fills; they stay where they are. */
    FOLDER("CARPETA"),
    /** One document at an address. */
    HTTP("HTTP"),
    /** What a query on another database answers. */
    SQL("SQL");

    private final String spanish;

    SourceKind(String spanish) {
        this.spanish = spanish;
    }

    @Override
    public String spanish() {
        return spanish;
    }
}
