package ec.atalaya.measurement.source;

/** How a fetch ended. */
public enum SourceOutcome {
    /** Its rows were read, whether they said anything new or not. */
    LOADED,
    /** The source, or the bytes that it gave, said that nothing changed: nothing was read. */
    UNCHANGED,
    /** Nothing came, or what came was refused. */
    FAILED
}
