package ec.atalaya.measurement;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Knows which files somebody has finished writing. Nothing tells that for certain, so a file that goes on growing after it
 * was taken is told too: whoever writes into it must not lose what came later.
 */
final class Arrivals {

    private static final Duration AT_REST = Duration.ofSeconds(5);

    private static final Duration WATCHED = Duration.ofHours(1);

    private record Look(long size, Instant changed) {

        static @Nullable Look at(Path file) {
            try {
                BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
                return new Look(attributes.size(), attributes.lastModifiedTime().toInstant());
            } catch (IOException gone) {
                return null;
            }
        }

        boolean isOlderThan(Duration age, Instant now) {
            return changed.plus(age).isBefore(now);
        }
    }

    private record Taken(Path folder, Look look, Instant at) {}

    private final Map<Path, Look> lastLooks = new HashMap<>();
    private final Map<Path, Taken> taken = new HashMap<>();

    /**
     * Untouched for a while, or no larger and no newer than at the last look. Text that ends within a line, and may be cut
     * there, is looked at twice.
     */
    boolean isFinished(Path file, Instant now) {
        Look look = Look.at(file);
        if (look == null || look.size() == 0) {
            lastLooks.remove(file);
            return false;
        }
        Look before = lastLooks.put(file, look);
        return look.equals(before) || look.isOlderThan(AT_REST, now) && endsWithALine(file);
    }

    /** Watches a finished file at the place to which it was moved. */
    void watch(Path from, Path to, Instant now) {
        Look look = lastLooks.remove(from);
        if (look != null) {
            taken.put(to, new Taken(Objects.requireNonNull(from.getParent()), look, now));
        }
    }

    /** Hands over, with the folder that they came from, files that were written to after all. */
    void eachThatGrew(Instant now, BiConsumer<Path, Path> action) {
        for (Iterator<Map.Entry<Path, Taken>> all = taken.entrySet().iterator(); all.hasNext(); ) {
            Map.Entry<Path, Taken> one = all.next();
            Look look = Look.at(one.getKey());
            boolean grew = look != null && !look.equals(one.getValue().look());
            if (grew || look == null || one.getValue().at().plus(WATCHED).isBefore(now)) {
                all.remove();
            }
            if (grew) {
                action.accept(one.getKey(), one.getValue().folder());
            }
        }
    }

    /** A workbook is written in one go; of text one sees where it ends. */
    private static boolean endsWithALine(Path file) {
        if (!String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(".csv")) {
            return true;
        }
        try (var text = new RandomAccessFile(file.toFile(), "r")) {
            text.seek(text.length() - 1);
            int last = text.read();
            return last == '\n' || last == '\r';
        } catch (IOException unreadable) {
            return false;
        }
    }
}
