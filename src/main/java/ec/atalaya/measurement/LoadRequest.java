package ec.atalaya.measurement;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A file of measurements that somebody hands in.
 *
 * @param file where it lies
 * @param name what it is called, for faults, explanations and the list of loads
 * @param by who hands it in
 * @param reporter the unit whose values alone it may tell; null where it may tell any
 * @param at when
 * @param taking what is to be done with it
 * @param reason why locked periods may be told anew; empty where they may not. Whoever asks sees to it that the person
 *     may give one
 * @param language in which the rows that are left out are told what is wrong with them
 * @param progress told now and then how far reading has come
 */
public record LoadRequest(
        Path file,
        String name,
        MeasurementOrigin origin,
        String by,
        @Nullable String reporter,
        Instant at,
        Taking taking,
        String reason,
        Locale language,
        Consumer<LoadProgress> progress) {

    /** What is done with a file that is partly faulty. */
    public enum Taking {
        /** Everything is taken, or nothing where anything is wrong. */
        WHOLE,
        /** What is right is taken; faulty rows are kept aside, to be corrected. */
        WITHOUT_FAULTY_ROWS,
        /** Nothing is taken; only what would be is told. */
        DRY_RUN
    }

    /** A file that is taken whole or not at all, without further ado. */
    public static LoadRequest whole(Path file, MeasurementOrigin origin, String by, Instant at) {
        return new LoadRequest(
                file,
                String.valueOf(file.getFileName()),
                origin,
                by,
                null,
                at,
                Taking.WHOLE,
                "",
                Locale.forLanguageTag("es"),
                progress -> {});
    }

    /** The same file, to be done with otherwise. */
    public LoadRequest taking(Taking otherwise, String why) {
        return new LoadRequest(file, name, origin, by, reporter, at, otherwise, why, language, progress);
    }

    /** The same, for somebody who wants to see how far it has come, and reads that language. */
    public LoadRequest watched(Locale reader, Consumer<LoadProgress> watcher) {
        return new LoadRequest(file, name, origin, by, reporter, at, taking, reason, reader, watcher);
    }

    /** The same, where only the values of one unit may be told. */
    public LoadRequest of(String unit) {
        return new LoadRequest(file, name, origin, by, unit, at, taking, reason, language, progress);
    }

    /** The same, under the name that its author gave it. */
    public LoadRequest named(String given) {
        return new LoadRequest(file, given, origin, by, reporter, at, taking, reason, language, progress);
    }
}
