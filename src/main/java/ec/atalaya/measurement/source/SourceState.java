package ec.atalaya.measurement.source;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a source stands.
 *
 * @param lastTryAt null where it was never fetched
 * @param lastSuccessAt null where it never answered well
 * @param outcome of the last fetch; null where there was none
 * @param nextTryAt when it is fetched next
 * @param busyUntil while this lies ahead somebody is fetching it; null where nobody is
 * @param failures how many fetches failed in a row, up to the last
 * @param mark what its last answer that was taken was called
 */
public record SourceState(
        String source,
        @Nullable Instant lastTryAt,
        @Nullable Instant lastSuccessAt,
        @Nullable SourceOutcome outcome,
        Instant nextTryAt,
        @Nullable Instant busyUntil,
        int failures,
        Answer.Mark mark) {

    /** That of a source which nobody has looked at yet. */
    static SourceState untried(String source, Instant next) {
        return new SourceState(source, null, null, null, next, null, 0, Answer.Mark.NONE);
    }

    public boolean isFailing() {
        return failures > 0;
    }

    public boolean isBusy(Instant now) {
        return busyUntil != null && busyUntil.isAfter(now);
    }
}
