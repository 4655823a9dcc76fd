package ec.atalaya.cli;

import ec.atalaya.evaluation.Evaluation;
import ec.atalaya.evaluation.EvaluationRequest;
import ec.atalaya.evaluation.Evaluator;
import ec.atalaya.evaluation.whatif.WhatIf;
import ec.atalaya.measurement.MeasurementFiles;
import ec.atalaya.measurement.Measurements;
import ec.atalaya.plan.MacroScenario;
import ec.atalaya.plan.Period;
import ec.atalaya.plan.Plan;
import ec.atalaya.plan.PlanFolder;
import ec.atalaya.plan.PlanProfile;
import ec.atalaya.rules.RulesInForce;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** Evaluates one plan. */
@Command(
        name = "evaluate",
        description = "Evalúa un plan: veredictos, exposiciones, alertas y agenda.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class EvaluateCommand implements Callable<Integer> {

    /** In what form the result is written. */
    enum Format {
        TEXT,
        CSV,
        JSON
    }

    @ParentCommand
    private CommandLineTool tool;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "PLAN_DIR", description = "La carpeta del plan.")
    private Path folder = Path.of(".");

    @Option(
            names = "--period",
            paramLabel = "P",
            required = true,
            converter = PeriodConverter.class,
            description = "El período: 2024, 2024-S1, 2024-Q4, 2024-07. Se puede repetir.")
    private List<Period> periods = List.of();

    @Option(names = "--as-of", paramLabel = "DATE", description = "Solo lo que se sabía ese día: 2024-12-31.")
    private @Nullable LocalDate asOf;

    @Option(
            names = "--measurements",
            paramLabel = "FILE",
            description = "Archivos de mediciones en lugar de los del plan. Se puede repetir.")
    private List<Path> measurements = List.of();

    @Option(names = "--rules", paramLabel = "RULESET_DIR", description = "La carpeta del conjunto de reglas.")
    private @Nullable Path rules;

    @Mixin
    private Overrides overrides = new Overrides();

    @Option(
            names = "--scenario",
            paramLabel = "CODE",
            description = "Evalúa bajo un macroescenario del plan, y dice qué cambia.")
    private @Nullable String scenario;

    @Option(names = "--format", paramLabel = "text|csv|json", description = "text (un tablero), csv o json.")
    private Format format = Format.TEXT;

    @Option(names = "--out", paramLabel = "FILE", description = "Escribe el resultado en un archivo.")
    private @Nullable Path out;

    @Override
    public Integer call() throws IOException {
        Supplier<RulesInForce> inForce = RuleSetChoice.ahead(folder, rules);
        Plan plan = PlanFolder.read(folder).plan();
        requirePeriodsOf(plan.profile());
        requireScenarioOf(plan);
        List<Path> files = measurements.isEmpty() ? MeasurementFiles.of(folder) : measurements;
        Measurements known = MeasurementFiles.read(plan, files);
        var evaluator = new Evaluator(inForce.get());
        var request = new EvaluationRequest(plan, known, asOf, periods);
        List<ec.atalaya.evaluation.whatif.Override> supposed =
                overrides.of(plan, inForce.get().set().scale());
        boolean asItIs = supposed.isEmpty() && scenario == null;
        Evaluation evaluation =
                evaluator.evaluate(WhatIf.suppose(request, supposed).under(scenario));
        write(evaluation, asItIs ? null : evaluator.evaluate(request));
        return 0;
    }

    private void requirePeriodsOf(PlanProfile profile) {
        for (Period period : periods) {
            if (!profile.evaluates(period.frequency())) {
                throw wrongUsage("--period " + period + ": el plan se evalúa por " + profile.rhythm() + " o por año");
            }
            if (!profile.covers(period)) {
                throw wrongUsage("--period " + period + ": el plan va de " + profile.start() + " a " + profile.end());
            }
        }
    }

    private void requireScenarioOf(Plan plan) {
        if (scenario == null || plan.macro().scenario(scenario).isPresent()) {
            return;
        }
        String known =
                plan.macro().scenarios().stream().map(MacroScenario::code).collect(Collectors.joining(", "));
        throw wrongUsage("--scenario " + scenario + ": "
                + (known.isEmpty() ? "el plan no tiene macroescenarios" : "el plan tiene " + known));
    }

    private ParameterException wrongUsage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    /**
     * A file is replaced whole or not at all.
     *
     * @param asItIs the same without what is supposed; null where nothing is
     */
    private void write(Evaluation evaluation, @Nullable Evaluation asItIs) throws IOException {
        Path target = out;
        if (target == null) {
            PrintWriter writer = spec.commandLine().getOut();
            write(evaluation, asItIs, writer, TerminalColours.ofThisTerminal(), widthOfThisTerminal());
            return;
        }
        Path folderOfTarget = target.toAbsolutePath().getParent();
        Path draft = Files.createTempFile(folderOfTarget, ".atalaya", ".part");
        try (var writer = new PrintWriter(Files.newBufferedWriter(draft))) {
            write(evaluation, asItIs, writer, TerminalColours.NONE, Page.USUAL);
        }
        Files.move(draft, target, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }

    private void write(
            Evaluation evaluation, @Nullable Evaluation asItIs, PrintWriter writer, TerminalColours colours, int width)
            throws IOException {
        switch (format) {
            case CSV -> CsvReport.write(evaluation, writer);
            case JSON -> JsonReport.write(evaluation, asItIs, writer);
            case TEXT -> new Scoreboard(evaluation, asItIs, colours, tool.locale(), width).write(writer);
        }
    }

    /** What COLUMNS says; else what a terminal answers; where nobody looks on, the usual. */
    private int widthOfThisTerminal() {
        String columns = System.getenv("COLUMNS");
        if (columns != null && columns.matches("[1-9][0-9]{0,3}")) {
            return Integer.parseInt(columns);
        }
        return System.console() == null ? Page.USUAL : spec.usageMessage().width();
    }

    /** Reads periods as they are written in files. */
    static final class PeriodConverter implements ITypeConverter<Period> {

        @Override
        public Period convert(String text) {
            try {
                return Period.parse(text);
            } catch (IllegalArgumentException | java.time.DateTimeException none) {
                throw new TypeConversionException(
                        "«" + text + "» no es un período: escriba 2024, 2024-S1, 2024-Q4 o 2024-07");
            }
        }
    }
}
