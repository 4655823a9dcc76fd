package ec.atalaya.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** The product's own server while another process of the product keeps it: used beside that process, never stopped. */
final class JoinedDatabase implements JdbcConnectionDetails {

    private final int port;
    private final ServerPassword password;

    private JoinedDatabase(int port, ServerPassword password) {
        this.port = port;
        this.password = password;
    }

    /** The server of a folder that somebody works on; empty where nobody does, and one has to be started. */
    static Optional<JdbcConnectionDetails> find(Path wanted) {
        Path folder = wanted.toAbsolutePath().normalize();
        try {
            if (!FolderLock.isTaken(folder)) {
                return Optional.empty();
            }
            Optional<Integer> port = new Postmaster(ShippedDatabase.dataOf(folder)).port();
            return port.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new JoinedDatabase(port.get(), ShippedDatabase.passwordOf(folder)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public String getUsername() {
        return ShippedDatabase.NAME;
    }

    @Override
    public String getPassword() {
        return password.value();
    }

    @Override
    public String getJdbcUrl() {
        return ShippedDatabase.url(port);
    }
}
