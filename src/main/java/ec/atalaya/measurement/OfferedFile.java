package ec.atalaya.measurement;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file that somebody offered to be loaded.
 *
 * @param name what its author calls it
 * @param by who offered it
 * @param reporter the unit whose values alone it may tell; null where it may tell any
 * @param reason why it may tell locked periods anew; empty where it may not
 * @param load its number among the loads; null unless it was taken
 */
public record OfferedFile(
        long id,
        String plan,
        String name,
        Instant at,
        String by,
        @Nullable String reporter,
        String reason,
        State state,
        @Nullable Long load) {

    /** What became of it. */
    public enum State {
        /** Nothing yet: somebody has to decide. */
        OFFERED,
        /** It is in, all of it or what was right. */
        TAKEN,
        /** It was not wanted. */
        CANCELLED
    }

    /** Whether somebody sees it who sees the files of one unit alone; null for one who sees all. */
    public boolean isSeenBy(@Nullable String unit) {
        return unit == null || unit.equals(reporter);
    }

    public boolean isOpen() {
        return state == State.OFFERED;
    }
}
