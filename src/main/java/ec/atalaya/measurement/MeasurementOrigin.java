package ec.atalaya.measurement;

/** The way by which measurements came. */
public enum MeasurementOrigin {
    /** The folder of the plan; a file that did not change is not loaded again. */
    FOLDER,
    /** The plan's inbox. */
    INBOX,
    /** The command {@code load}. */
    COMMAND,
    /** The page where values are entered by hand. */
    HAND
}
