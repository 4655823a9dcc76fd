package ec.atalaya.cli;

import ec.atalaya.document.Faults;
import ec.atalaya.document.Place;
import ec.atalaya.document.RefusedDocument;
import ec.atalaya.plan.Plan;
import ec.atalaya.rules.RuleCompiler;
import ec.atalaya.rules.RuleSetFolder;
import ec.atalaya.rules.RuleSetLocation;
import ec.atalaya.rules.RuleSetReading;
import ec.atalaya.rules.drools.DroolsRuleCompiler;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Finds the rule set that is meant: the one given, else the plan's under {@code rules/}, else the one in the product. */
final class RuleSetChoice {

    private RuleSetChoice() {}

    static RuleSetReading read(Plan plan, @Nullable Path given) {
        if (given != null) {
            return RuleSetFolder.read(given);
        }
        String code = plan.profile().ruleSet();
        return RuleSetLocation.of(code).map(RuleSetFolder::read).orElseThrow(() -> unknown(code));
    }

    private static RefusedDocument unknown(String code) {
        var faults = new Faults();
        faults.error(Place.of("plan.yaml"), "plan.unknown-rule-set", code, RuleSetLocation.ownFolder(code));
        return new RefusedDocument(faults.all());
    }

    /** The compiler, keeping what it compiled where the user's caches are kept. */
    static RuleCompiler compiler() {
        return new DroolsRuleCompiler(cacheFolder());
    }

    private static Path cacheFolder() {
        String given = System.getenv("ATALAYA_CACHE");
        if (given != null && !given.isBlank()) {
            return Path.of(given);
        }
        String caches = System.getenv("XDG_CACHE_HOME");
        Path root = caches == null || caches.isBlank()
                ? Path.of(System.getProperty("user.home"), ".cache")
                : Path.of(caches);
        return root.resolve("atalaya");
    }
}
