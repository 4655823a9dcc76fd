package ec.atalaya.measurement.source;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Where to fetch from. Secrets are named by their variables, and looked up when they are used. */
sealed interface Origin {

    SourceKind kind();

    /** Files that somebody else puts there. */
    record Folder(Path folder) implements Origin {
        @Override
        public SourceKind kind() {
            return SourceKind.FOLDER;
        }
    }

    /**
     * A document at an address.
     *
     * @param address as written, with the names of variables in it
     * @param rows where in a JSON document the rows are, as a JSON Pointer; empty for the document itself
     * @param mostBytes how large the document may be
     * @param timeout for the whole answer
     */
    record Web(
            String address,
            Format format,
            String rows,
            long mostBytes,
            Duration timeout,
            @Nullable Variable user,
            @Nullable Variable password,
            @Nullable Variable token)
            implements Origin {
        @Override
        public SourceKind kind() {
            return SourceKind.HTTP;
        }
    }

    /**
     * A query on another database.
     *
     * @param mostRows with one more row than these nothing is taken
     * @param timeout for the query and for the connection
     */
    record Query(
            String url,
            String query,
            int mostRows,
            Duration timeout,
            @Nullable Variable user,
            @Nullable Variable password)
            implements Origin {
        @Override
        public SourceKind kind() {
            return SourceKind.SQL;
        }
    }

    /** How a document is written. */
    enum Format {
        CSV,
        XLSX,
        JSON
    }
}
