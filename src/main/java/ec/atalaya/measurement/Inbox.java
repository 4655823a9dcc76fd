package ec.atalaya.measurement;

import ec.atalaya.document.RefusedDocument;
import ec.atalaya.document.Tables;
import ec.atalaya.plan.Plan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Service;

/**
 * The folder into which an office drops files of measurements: {@code inbox/<plan code>/}. A file that was read moves to
 * {@code done/}, a faulty one to {@code rejected/} with its list of faults beside it; one that still grows is not touched.
 */
@Service
public class Inbox {

    private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);
    private static final String FAULTS = ".faltas.txt";

    /**
     * Where measurements come from.
     *
     * @param inbox the folder that holds a folder for each plan
     */
    @ConfigurationProperties("atalaya.measurement")
    record Settings(@DefaultValue("inbox") Path inbox) {}

    private final Settings settings;
    private final MeasurementStore store;
    private final Arrivals arrivals = new Arrivals();

    Inbox(Settings settings, MeasurementStore store) {
        this.settings = settings;
        this.store = store;
    }

    /** Takes in what lies there ready, by name, and answers what became of each file that was taken. */
    public synchronized List<LoadOutcome> takeIn(Plan plan, Instant now) {
        arrivals.eachThatGrew(now, Inbox::putBack);
        Path folder = settings.inbox().resolve(plan.code());
        List<LoadOutcome> outcomes = new ArrayList<>();
        for (Path file : waiting(folder)) {
            if (arrivals.isFinished(file, now)) {
                take(plan, file, folder, now, outcomes);
            }
        }
        return outcomes;
    }

    /** Whether anything lies there, ready or not. */
    public boolean hasWaiting(Plan plan) {
        return !waiting(settings.inbox().resolve(plan.code())).isEmpty();
    }

    private static List<Path> waiting(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(Tables::isTable)
                    .sorted(Comparator.comparing(Path::toString))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void take(Plan plan, Path file, Path folder, Instant now, List<LoadOutcome> outcomes) {
        try {
            outcomes.add(store.load(plan, file, MeasurementOrigin.INBOX, "inbox", now));
            arrivals.watch(file, move(file, folder.resolve("done")), now);
        } catch (RefusedDocument refused) {
            LOG.warn("{} was refused with {} faults", file, refused.faults().size());
            Path rejected = move(file, folder.resolve("rejected"));
            write(faults(rejected), refused);
            arrivals.watch(file, rejected, now);
        }
    }

    private static Path faults(Path rejected) {
        return rejected.resolveSibling(rejected.getFileName() + FAULTS);
    }

    /** Somebody was still writing: it waits again as if it had never been taken, and is read whole. */
    private static void putBack(Path taken, Path inbox) {
        LOG.warn("{} was still being written when it was read; it is read again", taken);
        try {
            Files.deleteIfExists(faults(taken));
            move(taken, inbox);
        } catch (IOException unmovable) {
            throw new UncheckedIOException(unmovable);
        }
    }

    /** A file of the same name that lies there already is kept: the new one takes the next free number. */
    private static Path move(Path file, Path to) {
        try {
            Files.createDirectories(to);
            for (int number = 1; ; number++) {
                Path target = to.resolve(number == 1 ? name(file) : number + "-" + name(file));
                try {
                    return Files.move(file, target);
                } catch (FileAlreadyExistsException taken) {
                    LOG.debug("{} lies there already", target);
                }
            }
        } catch (IOException unmovable) {
            throw new UncheckedIOException(unmovable);
        }
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private static void write(Path list, RefusedDocument refused) {
        String text = refused.faults().stream()
                .map(fault -> fault.text(Locale.forLanguageTag("es")))
                .collect(Collectors.joining("\n", "", "\n"));
        try {
            Files.writeString(list, text);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
