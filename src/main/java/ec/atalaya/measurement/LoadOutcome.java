package ec.atalaya.measurement;

/**
 * What became of a file of measurements.
 *
 * @param file its name
 * @param added values that were not known before
 * @param restated values that differ from what the same source said before
 * @param unchanged values that say what is known already
 */
public record LoadOutcome(String file, int added, int restated, int unchanged) {

    /** Whether it changed what is known. */
    public boolean changedAnything() {
        return added + restated > 0;
    }
}
