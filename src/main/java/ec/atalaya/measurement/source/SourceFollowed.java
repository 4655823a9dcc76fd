package ec.atalaya.measurement.source;

import ec.atalaya.document.Fault;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A source was fetched, or is none any more. Whoever listens works in the transaction that stores it.
 *
 * @param owner the code of the unit that answers for its data; null for the Office
 * @param failures how many fetches failed in a row; 0 where it works, or is gone
 * @param isAlarming whether these are so many that the owner is to know
 * @param faults what was wrong this time
 * @param lastSuccessAt null where it never answered well
 */
public record SourceFollowed(
        String source,
        String name,
        String plan,
        @Nullable String owner,
        int failures,
        boolean isAlarming,
        List<Fault> faults,
        @Nullable Instant lastSuccessAt,
        Instant at) {

    public SourceFollowed {
        faults = List.copyOf(faults);
    }
}
