package ec.atalaya.cli;

import ec.atalaya.document.Faults;
import ec.atalaya.document.Place;
import ec.atalaya.document.RefusedDocument;
import ec.atalaya.plan.Plan;
import ec.atalaya.plan.PlanFolder;
import ec.atalaya.rules.RuleCompiler;
import ec.atalaya.rules.RuleSetFolder;
import ec.atalaya.rules.RuleSetLocation;
import ec.atalaya.rules.RuleSetReading;
import ec.atalaya.rules.RulesInForce;
import ec.atalaya.rules.drools.DroolsRuleCompiler;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Finds the rule set that is meant: the one given, else the plan's under {@code rules/}, else the one in the product. */
final class RuleSetChoice {

    private RuleSetChoice() {}

    /**
     * Reads and compiles it on another thread, while this one reads the plan: that is most of what a command waits for.
     * Whatever is wrong with the rules is told when they are asked for.
     */
    static Supplier<RulesInForce> ahead(Path planFolder, @Nullable Path given) {
        CompletableFuture<RulesInForce> rules = CompletableFuture.supplyAsync(() -> {
            RuleSetReading reading =
                    given != null ? RuleSetFolder.read(given) : named(PlanFolder.ruleSetNamedIn(planFolder));
            return RulesInForce.of(reading.ruleSet(), compiler());
        });
        return () -> {
            try {
                return rules.join();
            } catch (CompletionException failure) {
                throw failure.getCause() instanceof RuntimeException own ? own : failure;
            }
        };
    }

    static RuleSetReading read(Plan plan, @Nullable Path given) {
        return given != null ? RuleSetFolder.read(given) : named(plan.profile().ruleSet());
    }

    private static RuleSetReading named(String code) {
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
