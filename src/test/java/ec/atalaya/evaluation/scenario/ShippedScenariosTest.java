package ec.atalaya.evaluation.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import ec.atalaya.document.Fault;
import ec.atalaya.rules.RuleSetFolder;
import ec.atalaya.rules.RulesInForce;
import ec.atalaya.rules.drools.DroolsRuleCompiler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Runs the scenarios of every rule set that is shipped, and of those that write published methods down. */
class ShippedScenariosTest {

    private static final Path CACHE = Path.of("target", "rules-cache");

    @TestFactory
    List<DynamicContainer> every_rule_set_passes_its_own_scenarios() {
        return Stream.of(Path.of("rules"), Path.of("src", "test", "resources", "rulesets"))
                .flatMap(ShippedScenariosTest::ruleSetsIn)
                .toList();
    }

    private static Stream<DynamicContainer> ruleSetsIn(Path folder) {
        try (Stream<Path> folders = Files.list(folder)) {
            return folders
                    .filter(RuleSetFolder::isRuleSet)
                    .sorted()
                    .map(ShippedScenariosTest::testsOf)
                    .toList()
                    .stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static DynamicContainer testsOf(Path folder) {
        var rules = RulesInForce.of(RuleSetFolder.read(folder).ruleSet(), new DroolsRuleCompiler(CACHE));
        List<Scenario> scenarios = ScenarioFile.readAll(folder, rules);
        var run = new ScenarioRun(rules);
        Stream<DynamicNode> passing = scenarios.stream()
                .map(scenario -> DynamicTest.dynamicTest(scenario.title(), () -> assertPasses(run, scenario)));
        DynamicNode reaching =
                DynamicTest.dynamicTest("every rule and every row is reached", () -> assertThat(run.unreached())
                        .isEqualTo(new Coverage(List.of(), List.of())));
        return DynamicContainer.dynamicContainer(folder.toString(), Stream.concat(passing, Stream.of(reaching)));
    }

    private static void assertPasses(ScenarioRun run, Scenario scenario) {
        assertThat(run.run(scenario).differences())
                .extracting((Fault fault) -> fault.text(Locale.ENGLISH))
                .isEmpty();
    }
}
