package ec.atalaya.cli;

import ec.atalaya.measurement.LoadProgress;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;

/** Tells how far a large file has come, every few seconds; of a file that is read at once nothing is told. */
final class LoadProgressLine {

    private static final long BETWEEN = Duration.ofSeconds(3).toNanos();

    private final PrintWriter err;
    private final Wording words;
    private final Path file;
    private long told = System.nanoTime();

    LoadProgressLine(PrintWriter err, Wording words, Path file) {
        this.err = err;
        this.words = words;
        this.file = file;
    }

    void tell(LoadProgress progress) {
        long now = System.nanoTime();
        if (now - told < BETWEEN || progress.share() == 1) {
            return;
        }
        told = now;
        if (Double.isNaN(progress.share())) {
            err.println(words.text("load.progress-rows", file, progress.rows()));
        } else {
            err.println(words.text("load.progress", file, progress.rows(), words.wholePercent(progress.share())));
        }
    }
}
