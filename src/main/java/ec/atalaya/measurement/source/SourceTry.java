package ec.atalaya.measurement.source;

import ec.atalaya.document.Fault;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * One fetch of a source.
 *
 * @param by who asked for it, or {@code atalaya} for the schedule
 * @param attempts how often the source was asked until it answered or was given up
 * @param added values that were not known
 * @param restated values that the source had told otherwise
 * @param unchanged values that were known already
 * @param refused rows that were left out
 * @param faults what was wrong: the first ones, by place
 * @param moreFaults how many there were beyond these
 */
public record SourceTry(
        long id,
        String source,
        String plan,
        String by,
        Instant startedAt,
        Instant finishedAt,
        SourceOutcome outcome,
        int attempts,
        int added,
        int restated,
        int unchanged,
        int refused,
        List<Fault> faults,
        int moreFaults) {

    /** As many faults as somebody reads before mending the first. */
    static final int MOST_FAULTS = 20;

    public SourceTry {
        faults = List.copyOf(faults);
    }

    public boolean hasFailed() {
        return outcome == SourceOutcome.FAILED;
    }

    /** How many rows said anything that is taken or refused. */
    public int rows() {
        return Stream.of(added, restated, unchanged, refused)
                .mapToInt(Integer::intValue)
                .sum();
    }
}
