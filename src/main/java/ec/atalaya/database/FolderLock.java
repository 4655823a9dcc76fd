package ec.atalaya.database;

import ec.atalaya.database.DatabaseUnavailable.Text;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * One application a folder. The operating system gives the lock up when its holder dies, however it dies; the file
 * itself stays and says who holds it.
 */
final class FolderLock implements AutoCloseable {

    private static final String FILE = "atalaya.lock";

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Takes the folder, or says who has it. */
    static FolderLock take(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = tryLock(channel);
        if (lock == null) {
            String holder = Files.readString(file).strip();
            channel.close();
            throw taken(folder, holder);
        }
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(thisProcess().getBytes(StandardCharsets.UTF_8)));
        return new FolderLock(channel);
    }

    /** Whether a living process has the folder. */
    static boolean isTaken(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        if (Files.notExists(file)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            return tryLock(channel) == null;
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    private static String thisProcess() {
        ProcessHandle self = ProcessHandle.current();
        String since = self.info()
                .startInstant()
                .map(FolderLock::inLocalTime)
                .map(start -> ", " + start)
                .orElse("");
        return self.pid() + since;
    }

    private static String inLocalTime(Instant instant) {
        return DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss xxx")
                .withZone(ZoneId.systemDefault())
                .format(instant);
    }

    private static DatabaseUnavailable taken(Path folder, String holder) {
        String[] parts = holder.split(", ", 2);
        String since = parts.length == 2 ? parts[1] : "?";
        return new DatabaseUnavailable(
                Text.of(
                        "La carpeta %s ya la usa otro proceso de Atalaya: pid %s, desde %s.",
                        "The folder %s is in use by another process of Atalaya: pid %s, since %s.",
                        folder,
                        parts[0],
                        since),
                new Text(
                        "Deténgalo, o indique otra carpeta con ATALAYA_DATABASE_FOLDER.",
                        "Stop it, or name another folder by ATALAYA_DATABASE_FOLDER."));
    }

    /** The file stays: to delete it would let a third process lock a file that is no longer there. */
    @Override
    public void close() throws IOException {
        channel.truncate(0);
        channel.close();
    }
}
