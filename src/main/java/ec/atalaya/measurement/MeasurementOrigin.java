package ec.atalaya.measurement;

/** The way by which measurements came. */
public enum MeasurementOrigin {
    /** The folder of the plan; a file that did not change is not loaded again. */
    FOLDER,
    /** The plan's inbox. */
    INBOX,
    /** The command {@code load}. */
    COMMAND,
    /** A source of data that is fetched on its own schedule. */
    SOURCE,
    /** The page where values are entered by hand. */
    HAND,
    /** A page, on which a person decided. */
    PAGE
}
