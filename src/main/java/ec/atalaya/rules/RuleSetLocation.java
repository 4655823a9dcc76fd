package ec.atalaya.rules;

import java.nio.file.Path;
import java.util.Optional;

/** Where rule sets are found by their code: under {@code rules/} of the working directory, else within the product. */
public final class RuleSetLocation {

    private RuleSetLocation() {}

    public static Optional<Path> of(String code) {
        Path own = ownFolder(code);
        return RuleSetFolder.isRuleSet(own) ? Optional.of(own) : ShippedRuleSets.find(code);
    }

    /** The folder of the working directory that would hold it. */
    public static Path ownFolder(String code) {
        return Path.of("rules", code);
    }
}
