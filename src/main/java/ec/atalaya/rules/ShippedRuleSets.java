package ec.atalaya.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** The rule sets inside the product. */
final class ShippedRuleSets {

    private ShippedRuleSets() {}

    static Optional<Path> find(String code) {
        URL head = ShippedRuleSets.class.getResource("/rules/" + code + "/ruleset.yaml");
        if (head == null) {
            return Optional.empty();
        }
        try {
            Path folder = path(head.toURI()).getParent();
            return folder != null && RuleSetFolder.isRuleSet(folder) ? Optional.of(folder) : Optional.empty();
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The file systems of jars stay open as long as the process: every reader of the folder needs them. */
    private static Path path(URI uri) {
        if (!uri.getScheme().equals("jar")) {
            return Path.of(uri);
        }
        try {
            return Path.of(uri);
        } catch (java.nio.file.FileSystemNotFoundException unopened) {
            return open(uri);
        }
    }

    private static Path open(URI uri) {
        try {
            FileSystem opened = FileSystems.newFileSystem(uri, Map.of());
            return opened.provider().getPath(uri);
        } catch (FileSystemAlreadyExistsException raced) {
            return Path.of(uri);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
