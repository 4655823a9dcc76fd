package ec.atalaya.cli;

import ec.atalaya.document.Fault;
import ec.atalaya.document.Faults;
import ec.atalaya.document.RefusedDocument;
import ec.atalaya.measurement.MeasurementFiles;
import ec.atalaya.plan.Plan;
import ec.atalaya.plan.PlanFolder;
import ec.atalaya.plan.PlanReading;
import ec.atalaya.rules.RuleSetCheck;
import ec.atalaya.rules.RuleSetFolder;
import ec.atalaya.rules.RuleSetReading;
import ec.atalaya.rules.RulesInForce;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Checks a plan folder, its measurements and its rule set. */
@Command(
        name = "validate",
        description = "Revisa una carpeta de plan, sus mediciones y su conjunto de reglas.",
        mixinStandardHelpOptions = true)
final class ValidateCommand implements Callable<Integer> {

    @ParentCommand
    private CommandLineTool tool;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "PLAN_DIR", description = "La carpeta del plan.")
    private Path folder = Path.of(".");

    @Option(names = "--rules", paramLabel = "RULESET_DIR", description = "La carpeta del conjunto de reglas.")
    private @Nullable Path rules;

    private final List<Fault> told = new ArrayList<>();

    @Override
    public Integer call() {
        Optional<Plan> plan = told(() -> PlanFolder.read(folder))
                .map(reading -> noting(reading).plan());
        plan.ifPresent(read -> told(() -> MeasurementFiles.read(read, MeasurementFiles.of(folder))));
        checkRules(plan);
        tool.tell(told.stream().sorted().toList());
        long errors = told.stream().filter(Fault::isError).count();
        if (errors == 0) {
            plan.ifPresent(read -> spec.commandLine().getOut().println(summary(read)));
        }
        return errors == 0 ? 0 : CommandLineTool.FAULTS;
    }

    private void checkRules(Optional<Plan> plan) {
        Path given = rules;
        Optional<RuleSetReading> reading = given != null
                ? told(() -> RuleSetFolder.read(given))
                : plan.flatMap(read -> told(() -> RuleSetChoice.read(read, null)));
        reading.ifPresent(read -> {
            told.addAll(read.warnings());
            Optional<RulesInForce> inForce = told(() -> RulesInForce.of(read.ruleSet(), RuleSetChoice.compiler()));
            if (plan.isPresent() && inForce.isPresent()) {
                var rows = new Faults();
                RuleSetCheck.warn(plan.get(), inForce.get(), rows);
                told.addAll(rows.all());
            }
        });
    }

    private PlanReading noting(PlanReading reading) {
        told.addAll(reading.warnings());
        return reading;
    }

    private <T> Optional<T> told(Supplier<T> reading) {
        try {
            return Optional.of(reading.get());
        } catch (RefusedDocument refused) {
            told.addAll(refused.faults());
            return Optional.empty();
        }
    }

    private static String summary(Plan plan) {
        return plan.code() + ": " + plan.objectives().size() + " objetivos, "
                + plan.indicators().size() + " indicadores, "
                + plan.map().links().size() + " relaciones. Sin faltas.";
    }
}
