package ec.atalaya.measurement;

/**
 * The rows of a file of measurements, counted by what became of them.
 *
 * @param file its name
 * @param added values that were not known before
 * @param restated values that differ from what the same source said before
 * @param unchanged values that say what is known already
 * @param refused rows that were left out because something is wrong with them
 */
public record LoadOutcome(String file, int added, int restated, int unchanged, int refused) {

    /** Whether it changed what is known. */
    public boolean changedAnything() {
        return added + restated > 0;
    }
}
