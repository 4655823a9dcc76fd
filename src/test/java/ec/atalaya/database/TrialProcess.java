package ec.atalaya.database;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A second JVM with a {@link DatabaseTrial} in it; whatever happens, it ends with its test. */
final class TrialProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Process process;
    private final Path output;

    private TrialProcess(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    static TrialProcess on(Path folder) {
        return start(Map.of("ATALAYA_DATABASE_FOLDER", folder.toString()));
    }

    static TrialProcess start(Map<String, String> environment) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), DatabaseTrial.class.getName()));
        try {
            Path output = Files.createTempFile("trial", ".log");
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.redirectOutput(output.toFile());
            builder.environment().putAll(environment);
            return new TrialProcess(builder.start(), output);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    TrialProcess untilReady() {
        await().atMost(PATIENCE)
                .failFast(() -> {
                    if (!process.isAlive()) {
                        throw new AssertionError("ended: " + output());
                    }
                })
                .until(() -> output().contains(DatabaseTrial.READY));
        return this;
    }

    int untilEnded() throws InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("still running: " + output());
        }
        return process.exitValue();
    }

    /** SIGTERM, as a service manager sends it. */
    void terminate() throws InterruptedException {
        process.destroy();
        untilEnded();
    }

    /** SIGKILL, of which no process learns. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        untilEnded();
    }

    long pid() {
        return process.pid();
    }

    String output() {
        try {
            return Files.readString(output);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly();
        Files.deleteIfExists(output);
    }
}
