package ec.atalaya.measurement;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A value that was entered by hand, whatever became of it.
 *
 * @param by who entered it
 * @param decidedBy who approved or rejected it; null while nobody did
 * @param reason why it was rejected; else empty
 */
public record EnteredValue(
        long id,
        TypedValue typed,
        String by,
        Instant at,
        State state,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        String reason) {

    /** Where an entered value is on its way. */
    public enum State {
        /** It waits for a second person. */
        PROPOSED,
        /** It is among the measurements. */
        TAKEN,
        /** It never will be. */
        REJECTED
    }
}
