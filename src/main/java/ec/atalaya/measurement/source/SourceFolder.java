package ec.atalaya.measurement.source;

import ec.atalaya.document.Fault;
import ec.atalaya.document.Faults;
import ec.atalaya.document.Place;
import ec.atalaya.measurement.source.SourceReader.Known;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The folder of definitions: each file is read for itself, so that a faulty one takes nothing from the others. */
final class SourceFolder {

    /**
     * All that lies there.
     *
     * @param definitions those without faults, by code
     * @param faulty the others, by file
     */
    record Listing(List<SourceDefinition> definitions, List<FaultyDefinition> faulty) {

        Listing {
            definitions = List.copyOf(definitions);
            faulty = List.copyOf(faulty);
        }
    }

    private SourceFolder() {}

    static Listing read(Path folder, Known known) {
        List<SourceDefinition> definitions = new ArrayList<>();
        List<FaultyDefinition> faulty = new ArrayList<>();
        Map<String, String> files = new HashMap<>();
        for (Path file : files(folder)) {
            String name = String.valueOf(file.getFileName());
            var faults = new Faults();
            var reader = new SourceReader(name, faults, known);
            SourceDefinition definition = reader.read(file, digest(file));
            if (definition != null) {
                String other = files.putIfAbsent(definition.code(), name);
                if (other == null) {
                    definitions.add(definition);
                    continue;
                }
                faults.error(Place.at(name, 1, 1), "source.twice", definition.code(), other);
            }
            List<Fault> all = faults.all();
            faulty.add(new FaultyDefinition(name, reader.plan(), all));
        }
        definitions.sort(Comparator.comparing(SourceDefinition::code));
        return new Listing(definitions, faulty);
    }

    private static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static String digest(Path file) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException | IOException unreadable) {
            throw new UncheckedIOException(new IOException(file + " cannot be read", unreadable));
        }
    }
}
