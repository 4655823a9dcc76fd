package ec.atalaya.database;

import ec.atalaya.database.DatabaseUnavailable.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where the product's own server keeps its files. A first start that was killed half way leaves a directory that looks
 * complete and is not: hence a mark beside it, which goes only once the server has answered.
 */
final class DataDirectory {

    /** The major version of the binaries in the pom. Another one cannot read these files. */
    static final String MAJOR = "18";

    private static final Logger LOG = LoggerFactory.getLogger(DataDirectory.class);

    private final Path path;
    private final Path unfinished;

    DataDirectory(Path folder) {
        this.path = folder.resolve("postgres");
        this.unfinished = folder.resolve("postgres.unfinished");
    }

    Path path() {
        return path;
    }

    /** Makes sure that there is either a whole directory of our version or none. */
    void prepare() throws IOException {
        checkVersion();
        new Postmaster(path).makeWay();
        if (Files.exists(unfinished)) {
            setAside();
        }
        if (isNew()) {
            Files.writeString(unfinished, "");
        }
    }

    /** The server has answered: from now on these are data. */
    void finished() throws IOException {
        Files.deleteIfExists(unfinished);
    }

    private void checkVersion() throws IOException {
        Path file = path.resolve("PG_VERSION");
        if (Files.notExists(file)) {
            return;
        }
        String found = Files.readString(file).strip();
        if (!found.equals(MAJOR)) {
            throw new DatabaseUnavailable(
                    Text.of(
                            "Los datos en %s son de PostgreSQL %s; este producto trae PostgreSQL %s. No se ha tocado nada.",
                            "The data in %s are of PostgreSQL %s; this product comes with PostgreSQL %s. Nothing was touched.",
                            path,
                            found,
                            MAJOR),
                    Text.of(
                            "Sírvalos con PostgreSQL %1$s e indíquelo con ATALAYA_DATABASE_URL, o páselos a PostgreSQL %2$s con pg_upgrade.",
                            "Serve them by PostgreSQL %1$s and name it by ATALAYA_DATABASE_URL, or move them to PostgreSQL %2$s by pg_upgrade.",
                            found,
                            MAJOR));
        }
    }

    private boolean isNew() throws IOException {
        if (Files.notExists(path)) {
            return true;
        }
        try (Stream<Path> children = Files.list(path)) {
            return children.findAny().isEmpty();
        }
    }

    /** Moved, not deleted: whatever it is, it may be looked at. */
    private void setAside() throws IOException {
        if (Files.exists(path)) {
            Path aside = path.resolveSibling(
                    "postgres.unfinished-" + Files.getLastModifiedTime(path).toMillis());
            Files.move(path, aside);
            LOG.warn("El primer arranque anterior no terminó: lo que dejó queda en {}", aside);
        }
    }
}
