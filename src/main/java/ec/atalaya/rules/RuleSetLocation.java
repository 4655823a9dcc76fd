package ec.atalaya.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where rule sets are found by their code: under {@code rules/} of the working directory, else within the product. */
public final class RuleSetLocation {

    private static final Path OWN = Path.of("rules");

    private RuleSetLocation() {}

    public static Optional<Path> of(String code) {
        Path own = ownFolder(code);
        return RuleSetFolder.isRuleSet(own) ? Optional.of(own) : ShippedRuleSets.find(code);
    }

    /** The codes of all that the working directory holds, sorted; none where it holds none. */
    public static List<String> ownCodes() {
        if (!Files.isDirectory(OWN)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(OWN)) {
            return folders.filter(RuleSetFolder::isRuleSet)
                    .map(folder -> String.valueOf(folder.getFileName()))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The folder of the working directory that would hold it. */
    public static Path ownFolder(String code) {
        return OWN.resolve(code);
    }
}
