package ec.atalaya.rules.drools;

import ec.atalaya.rules.RuleSource;
import ec.atalaya.rules.Stage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;

/** What the tests of this package start from. */
final class Garden {

    static final String IMPORTS = "import ec.atalaya.rules.drools.*\n";

    private Garden() {}

    static DroolsRuleCompiler compiler(Path cache) {
        return compiler(cache, new Limits(1_000, 1, Duration.ofMinutes(1)));
    }

    static DroolsRuleCompiler compiler(Path cache, Limits limits) {
        return new DroolsRuleCompiler(cache, Set.of("ec.atalaya.rules.drools"), limits);
    }

    static RuleSource alerts(String rules) {
        return new RuleSource("alerts/garden.drl", Stage.ALERTS, IMPORTS + rules);
    }

    static RuleSource alerts(String name, String rules) {
        return new RuleSource("alerts/" + name, Stage.ALERTS, IMPORTS + rules);
    }

    static String rule(String name, String conditions, String conclusion) {
        return "rule \"" + name + "\"\nwhen\n" + conditions.stripTrailing() + "\nthen\n  insert( new " + conclusion
                + " );\nend\n";
    }
}
