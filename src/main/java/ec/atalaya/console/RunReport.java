package ec.atalaya.console;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one run is told with.
 *
 * @param lead what it did to the plan
 * @param before the good run before it; null for the first
 * @param inputs how plan and rules differ from those of the run before; empty where they don't
 * @param files the measurements that came in since the run before
 * @param restated values that their sources told anew
 * @param statuses results with another status than before
 * @param scores results with another score and the same status
 * @param findings alerts and matters for agendas that came or went in the period in focus
 * @param lastGood the good run that holds after a failed one; null where there is none, or where this one holds
 */
record RunReport(
        Sentence lead,
        @Nullable RunLine before,
        List<String> inputs,
        List<IncomingFile> files,
        Some<Restated> restated,
        Some<Changed> statuses,
        Some<Changed> scores,
        Some<Finding> findings,
        @Nullable RunLine lastGood) {

    /**
     * As many of a list as a page shows.
     *
     * @param more how many are left out
     */
    record Some<T>(List<T> shown, int more) {

        private static final int MOST = 50;

        Some {
            shown = List.copyOf(shown);
        }

        static <T> Some<T> of(List<T> all) {
            return new Some<>(all.subList(0, Math.min(MOST, all.size())), Math.max(0, all.size() - MOST));
        }

        public boolean isEmpty() {
            return shown.isEmpty();
        }
    }

    /** A file of measurements that came in. */
    record IncomingFile(String name, String origin, Instant at, String told, String by, int added, int restated) {}

    /** A value that was told anew; the address is that of its indicator. */
    record Restated(
            String code, String name, Address address, String period, String before, String now, String place) {}

    /**
     * A result that the run changed.
     *
     * @param address null for what has no page of its own
     */
    record Changed(
            String code,
            String name,
            @Nullable Address address,
            String period,
            StatusMark before,
            String scoreBefore,
            StatusMark now,
            String scoreNow) {}

    /**
     * An alert or a matter that came or went.
     *
     * @param sign {@code +} or {@code −}
     */
    record Finding(
            String sign,
            String event,
            String subject,
            @Nullable Address address,
            String rules) {}

    RunReport {
        inputs = List.copyOf(inputs);
        files = List.copyOf(files);
    }
}
