package ec.atalaya.database;

import ec.atalaya.database.DatabaseUnavailable.Text;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The server process that a data directory's {@code postmaster.pid} speaks of. It outlives a killed application, and
 * its number may by now belong to anybody: only a postgres that was started on this very directory is ever touched.
 */
final class Postmaster {

    private static final Logger LOG = LoggerFactory.getLogger(Postmaster.class);
    private static final Duration ORDERLY = Duration.ofSeconds(60);
    private static final Duration AT_ONCE = Duration.ofSeconds(20);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);
    /** Of {@code postmaster.pid}: process, data directory, start. */
    private static final int LINES_BEFORE_THE_PORT = 3;

    private static final Path PROCESSES = Path.of("/proc");

    private final Path dataDirectory;
    private final Path pidFile;

    Postmaster(Path dataDirectory) {
        this.dataDirectory = dataDirectory;
        this.pidFile = dataDirectory.resolve("postmaster.pid");
    }

    /** Stops a server that still runs here and clears away what a dead one left, so that a new one can start. */
    void makeWay() throws IOException {
        Optional<ProcessHandle> running = running();
        if (running.isPresent()) {
            LOG.warn(
                    "Un servidor PostgreSQL de un arranque anterior sigue activo (pid {}): se detiene",
                    running.get().pid());
            stop(running.get());
        }
        // PostgreSQL refuses to start while any process at all bears the number in this file. Without the file it still
        // recognises living servers of the directory by their shared memory.
        Files.deleteIfExists(pidFile);
    }

    /** Where the server that runs here listens. */
    Optional<Integer> port() throws IOException {
        if (running().isEmpty()) {
            return Optional.empty();
        }
        return Files.readAllLines(pidFile, Charset.defaultCharset()).stream()
                .skip(LINES_BEFORE_THE_PORT)
                .findFirst()
                .map(String::strip)
                .filter(port -> port.matches("\\d{1,5}"))
                .map(Integer::valueOf);
    }

    Optional<ProcessHandle> running() throws IOException {
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        return Files.readAllLines(pidFile, Charset.defaultCharset()).stream()
                .findFirst()
                .map(String::strip)
                .filter(pid -> pid.matches("\\d{1,18}"))
                .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid)))
                .filter(this::serves);
    }

    /** No longer true of a process that has ended, even where nobody has collected it: a zombie has no command line. */
    boolean serves(ProcessHandle process) {
        try {
            List<String> words = commandLine(process);
            int option = words.indexOf("-D");
            return option > 0
                    && option + 1 < words.size()
                    && Path.of(words.get(0)).endsWith("postgres")
                    && Files.isSameFile(Path.of(words.get(option + 1)), dataDirectory);
        } catch (IOException goneOrNotOurs) {
            return false;
        }
    }

    /** Where there is a /proc it is read: the JDK says nothing about processes whose executable it may not see. */
    private static List<String> commandLine(ProcessHandle process) throws IOException {
        Path words = PROCESSES.resolve(Long.toString(process.pid())).resolve("cmdline");
        if (Files.exists(words)) {
            return List.of(new String(Files.readAllBytes(words), Charset.defaultCharset()).split("\0", -1));
        }
        ProcessHandle.Info info = process.info();
        return info.command()
                .map(command -> Stream.concat(
                                Stream.of(command), Stream.of(info.arguments().orElse(new String[0])))
                        .toList())
                .orElse(List.of());
    }

    /** First a fast shutdown, which ends sessions and writes all down; then an immediate one, which the log repairs. */
    void stop(ProcessHandle server) throws IOException {
        if (serves(server) && !signalled(server, "INT", ORDERLY) && !signalled(server, "QUIT", AT_ONCE)) {
            throw new DatabaseUnavailable(
                    Text.of(
                            "El servidor PostgreSQL de %s (pid %d) no se deja detener.",
                            "The PostgreSQL server of %s (pid %d) does not stop.", dataDirectory, server.pid()),
                    new Text("Deténgalo a mano y vuelva a arrancar.", "Stop it by hand and start again."));
        }
    }

    /** The JDK knows only SIGTERM, on which PostgreSQL waits for every client to leave, and SIGKILL. */
    private boolean signalled(ProcessHandle server, String signal, Duration patience) throws IOException {
        new ProcessBuilder("kill", "-" + signal, Long.toString(server.pid())).start();
        long deadline = System.nanoTime() + patience.toNanos();
        while (serves(server) && System.nanoTime() < deadline) {
            try {
                Thread.sleep(BETWEEN_LOOKS.toMillis());
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return !serves(server);
            }
        }
        return !serves(server);
    }
}
