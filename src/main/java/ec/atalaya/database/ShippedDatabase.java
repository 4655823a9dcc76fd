package ec.atalaya.database;

import com.sun.security.auth.module.UnixSystem;
import ec.atalaya.database.DatabaseUnavailable.Text;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** The PostgreSQL that comes with the product: real, durable, on this machine only, stopped with the application. */
final class ShippedDatabase implements JdbcConnectionDetails, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ShippedDatabase.class);
    static final String NAME = "atalaya";
    private static final String HOST = "127.0.0.1";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int LINES_OF_LOG = 8;

    /** What zonky, made for tests, turns off, and what it leaves to the machine. */
    private static final Map<String, String> SETTINGS = Map.of(
            "fsync", "on",
            "synchronous_commit", "on",
            "full_page_writes", "on",
            "listen_addresses", HOST,
            // Empty: a socket under /tmp would be one more door.
            "unix_socket_directories", "",
            "timezone", "UTC",
            "log_timezone", "UTC",
            "log_checkpoints", "off");

    private final FolderLock lock;
    private final Postmaster postmaster;
    private final EmbeddedPostgres server;
    private final ServerPassword password;

    private ShippedDatabase(FolderLock lock, Postmaster postmaster, EmbeddedPostgres server, ServerPassword password) {
        this.lock = lock;
        this.postmaster = postmaster;
        this.server = server;
        this.password = password;
    }

    /** Starts on the folder, made if it is not there; data that it holds stay. */
    static ShippedDatabase start(Path wanted) {
        refuseRootWhere(new UnixSystem().getUid() == 0 && !LinuxUtils.isUnshareAvailable());
        Path folder = wanted.toAbsolutePath().normalize();
        try {
            make(folder);
            FolderLock lock = FolderLock.take(folder);
            try {
                return start(folder, lock);
            } catch (Exception failure) {
                lock.close();
                throw failure;
            }
        } catch (DatabaseUnavailable told) {
            throw told;
        } catch (Exception failure) {
            throw cannotStart(folder, failure);
        }
    }

    /** PostgreSQL never runs as root; where the system lets us, it gets a user of its own by {@code unshare -U}. */
    static void refuseRootWhere(boolean rootWithoutUserOfItsOwn) {
        if (rootWithoutUserOfItsOwn) {
            throw new DatabaseUnavailable(
                    new Text(
                            "La base de datos que trae el producto no puede correr como root en esta máquina.",
                            "The database that comes with the product cannot run as root on this machine."),
                    new Text(
                            "Indique una base de datos con ATALAYA_DATABASE_URL o no ejecute como root.",
                            "Name a database by ATALAYA_DATABASE_URL, or do not run as root."));
        }
    }

    private static ShippedDatabase start(Path folder, FolderLock lock) throws IOException, SQLException {
        long begun = System.nanoTime();
        DataDirectory data = new DataDirectory(folder);
        data.prepare();
        ServerPassword password = passwordOf(folder);
        Postmaster postmaster = new Postmaster(data.path());
        EmbeddedPostgres server = null;
        try {
            server = launch(folder, data, password);
            makeDatabase(server, password);
            data.finished();
        } catch (Exception failure) {
            // The server may be up although the start was given up.
            if (server != null) {
                server.close();
            }
            postmaster.makeWay();
            throw failure;
        }
        LOG.info(
                "PostgreSQL {} listo en {} ({} ms, {}:{})",
                DataDirectory.MAJOR,
                data.path(),
                Duration.ofNanos(System.nanoTime() - begun).toMillis(),
                HOST,
                server.getPort());
        return new ShippedDatabase(lock, postmaster, server, password);
    }

    private static EmbeddedPostgres launch(Path folder, DataDirectory data, ServerPassword password)
            throws IOException {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(binaries(folder).toFile())
                .setDataDirectory(data.path())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(PATIENCE)
                .setOutputRedirector(
                        ProcessBuilder.Redirect.appendTo(freshLog(folder).toFile()))
                .setConnectConfig("password", password.value());
        // Named for locales, these become options of initdb: after its "-A trust" and stronger than it.
        builder.setLocaleConfig("auth", "scram-sha-256")
                .setLocaleConfig("pwfile", password.file().toString())
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8");
        SETTINGS.forEach(builder::setServerConfig);
        try {
            return builder.start();
        } catch (ExceptionInInitializerError unpacking) {
            // So zonky tells that the binaries could not be unpacked: an error of the disk, not of the class.
            throw new IOException(unpacking.getCause());
        }
    }

    /** A folder in a folder: zonky lets the whole world write in the one it unpacks to, so none may enter the other. */
    private static Path binaries(Path folder) throws IOException {
        Path closed = folder.resolve("postgres.bin");
        make(closed);
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
        return closed.resolve("unpacked");
    }

    /** Asked first, because the JDK will not accept a link to a folder on another disk for a folder. */
    private static void make(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder);
        }
    }

    /** The last start's log is kept, and no more: it cannot fill the disk. */
    private static Path freshLog(Path folder) throws IOException {
        Path log = log(folder);
        if (Files.exists(log)) {
            Files.move(log, folder.resolve("postgres.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
        return log;
    }

    private static Path log(Path folder) {
        return folder.resolve("postgres.log");
    }

    /** A role that owns one database and is no superuser: what slips through a query reaches no file and no program. */
    private static void makeDatabase(EmbeddedPostgres server, ServerPassword password) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            if (isMissing(statement, "select 1 from pg_roles where rolname = '" + NAME + "'")) {
                statement.execute("create role " + NAME + " login password '" + password.value() + "'");
            }
            if (isMissing(statement, "select 1 from pg_database where datname = '" + NAME + "'")) {
                statement.execute("create database " + NAME + " owner " + NAME);
            }
        }
    }

    private static boolean isMissing(Statement statement, String query) throws SQLException {
        try (ResultSet found = statement.executeQuery(query)) {
            return !found.next();
        }
    }

    private static DatabaseUnavailable cannotStart(Path folder, Exception failure) {
        return new DatabaseUnavailable(
                Text.of(
                        "La base de datos que trae el producto no arranca en %s: %s%n%s",
                        "The database that comes with the product does not start in %s: %s",
                        folder,
                        Objects.requireNonNullElse(failure.getMessage(), failure.toString()),
                        lastLines(log(folder))),
                Text.of(
                        "Revise %s y los permisos de la carpeta, o indique una base de datos con ATALAYA_DATABASE_URL.",
                        "See %s and the folder's permissions, or name a database by ATALAYA_DATABASE_URL.",
                        log(folder)),
                failure);
    }

    private static String lastLines(Path log) {
        try {
            List<String> lines = Files.readAllLines(log);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - LINES_OF_LOG), lines.size()));
        } catch (IOException noLog) {
            return "";
        }
    }

    static String url(int port) {
        return "jdbc:postgresql://" + HOST + ":" + port + "/" + NAME;
    }

    static Path dataOf(Path folder) {
        return new DataDirectory(folder).path();
    }

    static ServerPassword passwordOf(Path folder) throws IOException {
        return ServerPassword.in(folder.resolve("postgres.password"));
    }

    @Override
    public String getJdbcUrl() {
        return url(server.getPort());
    }

    @Override
    public String getUsername() {
        return NAME;
    }

    @Override
    public String getPassword() {
        return password.value();
    }

    /** Stops the server, waits until it is gone, and only then lets the folder go. */
    @Override
    public void close() throws IOException {
        try {
            Optional<ProcessHandle> process = postmaster.running();
            server.close();
            if (process.isPresent()) {
                postmaster.stop(process.get());
            }
        } finally {
            lock.close();
        }
    }
}
