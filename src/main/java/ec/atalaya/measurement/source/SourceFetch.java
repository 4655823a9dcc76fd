package ec.atalaya.measurement.source;

import ec.atalaya.document.RefusedDocument;
import ec.atalaya.measurement.source.Answer.Part;
import ec.atalaya.measurement.source.Answer.Unchanged;
import ec.atalaya.measurement.source.Origin.Folder;
import ec.atalaya.measurement.source.Origin.Format;
import ec.atalaya.measurement.source.Origin.Query;
import ec.atalaya.measurement.source.Origin.Web;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.core.retry.RetryException;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.util.FileSystemUtils;

/** Asks a source, again with growing waits where a failure may pass, and makes tables of measurements of what it says. */
final class SourceFetch {

    /**
     * What came of asking.
     *
     * @param attempts how often it took
     */
    record Fetched(Answer answer, int attempts) {}

    /** Nothing came, however often it was asked. */
    static final class GaveUp extends RuntimeException {

        private static final long serialVersionUID = 1L;
        private final transient SourceFailure failure;
        private final int attempts;

        GaveUp(SourceFailure failure, int attempts) {
            super(failure);
            this.failure = failure;
            this.attempts = attempts;
        }

        SourceFailure failure() {
            return failure;
        }

        int attempts() {
            return attempts;
        }
    }

    private final RetryTemplate retries;
    private final FolderFetching folders = new FolderFetching();
    private final WebFetching webs;
    private final QueryFetching queries;

    SourceFetch(SourceSettings settings, Variable.Values variables) {
        this.retries = new RetryTemplate(RetryPolicy.builder()
                .maxRetries(settings.retries())
                .delay(settings.firstWait())
                .multiplier(settings.growth())
                .maxDelay(settings.longestWait())
                .predicate(failure -> failure instanceof SourceFailure known && known.isPassing())
                .build());
        this.webs = new WebFetching(variables);
        this.queries = new QueryFetching(variables);
    }

    /**
     * Asks until there is an answer.
     *
     * @param work an empty folder
     * @throws GaveUp if there is none
     */
    Fetched fetch(SourceDefinition definition, Answer.Mark known, Path work) {
        var attempts = new int[1];
        try {
            Answer answer = retries.execute(() -> {
                attempts[0]++;
                return ask(definition, known, work);
            });
            return new Fetched(answer == null ? new Unchanged() : answer, attempts[0]);
        } catch (RetryException last) {
            if (last.getCause() instanceof SourceFailure failure) {
                throw new GaveUp(failure, attempts[0]);
            }
            throw new IllegalStateException(last.getCause());
        }
    }

    private Answer ask(SourceDefinition definition, Answer.Mark known, Path work) {
        if (definition.origin() instanceof Folder folder) {
            return folders.fetch(folder, definition, known, work);
        }
        if (definition.origin() instanceof Web web) {
            return webs.fetch(web, definition, known, work);
        }
        return queries.fetch((Query) definition.origin(), definition, known, work);
    }

    /**
     * The table of measurements that a part of an answer holds.
     *
     * @throws RefusedDocument if it is no table with the columns that it should have
     * @throws SourceFailure if it is no document with rows
     */
    Path table(SourceDefinition definition, Part part, Path work) {
        RowShape shape = definition.shape();
        if (definition.origin() instanceof Query) {
            return part.file();
        }
        boolean isJson = definition.origin() instanceof Web web && web.format() == Format.JSON;
        if (!isJson && !TableRewriting.isNeeded(shape)) {
            return part.file();
        }
        Path table = folder(work, "rows").resolve(part.name() + ".csv");
        if (definition.origin() instanceof Web web && isJson) {
            JsonRewriting.rewrite(part.file(), web.rows(), shape, table);
        } else {
            TableRewriting.rewrite(part.file(), part.name(), shape, table);
        }
        return table;
    }

    /** A new folder for one fetch. */
    static Path workFolder(Path parent) {
        try {
            Files.createDirectories(parent);
            return Files.createTempDirectory(parent, "fetch-");
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static Path folder(Path parent, String name) {
        try {
            return Files.createDirectories(parent.resolve(name));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    static void delete(Path work) {
        try {
            FileSystemUtils.deleteRecursively(work);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
