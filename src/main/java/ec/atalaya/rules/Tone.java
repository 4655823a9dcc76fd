package ec.atalaya.rules;

/** How a status is shown: each tone has its colour, its shape and its word wherever it appears. */
public enum Tone {
    AHEAD,
    MET,
    SHORT,
    OFF,
    CRITICAL,
    NONE;

    /** Whether a status of this tone counts as met. */
    public boolean isMet() {
        return this == MET || this == AHEAD;
    }
}
