package ec.atalaya.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/** The password of the server that comes with the product: random, and readable by the owner of the folder alone. */
record ServerPassword(Path file, String value) {

    private static final int BYTES = 24;

    /** The one that is kept in the file, or a new one that from now on is. */
    static ServerPassword in(Path file) throws IOException {
        if (Files.notExists(file)) {
            Path draft = Files.createTempFile(
                    file.toAbsolutePath().getParent(),
                    file.getFileName().toString(),
                    ".new",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(draft, random());
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        }
        return new ServerPassword(file, Files.readString(file).strip());
    }

    private static String random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** Keeps the password out of every log. */
    @Override
    public String toString() {
        return "ServerPassword[file=" + file + "]";
    }
}
