package ec.atalaya.cli;

import ec.atalaya.evaluation.scenario.Coverage;
import ec.atalaya.evaluation.scenario.Scenario;
import ec.atalaya.evaluation.scenario.ScenarioFile;
import ec.atalaya.evaluation.scenario.ScenarioOutcome;
import ec.atalaya.evaluation.scenario.ScenarioRun;
import ec.atalaya.rules.Rule;
import ec.atalaya.rules.RuleSetFolder;
import ec.atalaya.rules.RulesInForce;
import ec.atalaya.rules.table.TableRow;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.ResourceBundle;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Runs the scenario tests of a rule set. */
@Command(
        name = "test",
        description = "Corre los escenarios de prueba de un conjunto de reglas.",
        mixinStandardHelpOptions = true)
final class RulesTestCommand implements Callable<Integer> {

    /** Spanish is the language of the root bundle, whatever language the machine speaks. */
    private static final ResourceBundle.Control SPANISH_OTHERWISE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    @ParentCommand
    private RulesCommand parent;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "RULESET_DIR", description = "La carpeta del conjunto de reglas.")
    private Path folder = Path.of(".");

    @Override
    public Integer call() {
        var rules = RulesInForce.of(RuleSetFolder.read(folder).ruleSet(), RuleSetChoice.compiler());
        List<Scenario> scenarios = ScenarioFile.readAll(folder, rules);
        PrintWriter out = spec.commandLine().getOut();
        if (scenarios.isEmpty()) {
            out.println(text("none", folder));
            return 0;
        }
        var run = new ScenarioRun(rules);
        List<ScenarioOutcome> outcomes =
                scenarios.stream().map(run::run).peek(this::tell).toList();
        long failed = outcomes.stream().filter(outcome -> !outcome.passed()).count();
        out.println(text(failed == 0 ? "passed" : "failed", outcomes.size(), failed));
        tell(run.unreached());
        return failed == 0 ? 0 : CommandLineTool.FAULTS;
    }

    private void tell(ScenarioOutcome outcome) {
        PrintWriter out = spec.commandLine().getOut();
        out.println((outcome.passed() ? "✓ " : "✗ ") + outcome.scenario().title());
        out.flush();
        parent.tool().tell(outcome.differences());
    }

    private void tell(Coverage unreached) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(text(unreached.isWhole() ? "all-reached" : "unreached"));
        for (Rule rule : unreached.rules()) {
            out.println("  " + rule.code() + " " + rule.sentence() + " ("
                    + rule.place().row() + ")");
        }
        for (TableRow row : unreached.rows()) {
            out.println("  " + row.place().row());
        }
    }

    private String text(String key, Object... arguments) {
        String pattern = ResourceBundle.getBundle(
                        "messages.scenarios", parent.tool().locale(), SPANISH_OTHERWISE)
                .getString(key);
        return new MessageFormat(pattern, parent.tool().locale()).format(arguments);
    }
}
