package ec.atalaya.measurement.source;

import ec.atalaya.document.Tables;
import ec.atalaya.measurement.source.Answer.Part;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Looks at the tables of a folder; nothing in it is moved or changed. */
final class FolderFetching implements Fetching<Origin.Folder> {

    @Override
    public Answer fetch(Origin.Folder origin, SourceDefinition definition, Answer.Mark known, Path work) {
        if (!Files.isDirectory(origin.folder())) {
            throw SourceFailure.passing("source.folder-missing", origin.folder());
        }
        try (Stream<Path> files = Files.list(origin.folder())) {
            List<Part> parts = files.filter(Files::isRegularFile)
                    .filter(Tables::isTable)
                    .filter(file -> !name(file).startsWith(".") && !name(file).startsWith("~"))
                    .sorted(Comparator.comparing(FolderFetching::name))
                    .map(file -> new Part(definition.code() + "-" + name(file), file))
                    .toList();
            return new Answer.Told(parts, Answer.Mark.NONE);
        } catch (IOException unreadable) {
            throw SourceFailure.passing("source.folder-unreadable", origin.folder());
        }
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
