package ec.atalaya.cli;

import ec.atalaya.document.Faults;
import ec.atalaya.document.Place;
import ec.atalaya.document.RefusedDocument;
import ec.atalaya.measurement.LoadOutcome;
import ec.atalaya.measurement.MeasurementOrigin;
import ec.atalaya.plan.ImportedPlan;
import ec.atalaya.plan.Plan;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Takes files of measurements into the database, each whole or not at all. */
@Command(
        name = "load",
        description = "Carga archivos de mediciones de un plan en la base de datos, cada uno entero o nada.",
        mixinStandardHelpOptions = true)
final class LoadCommand implements Callable<Integer> {

    @ParentCommand
    private CommandLineTool tool;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "PLAN_CODE", description = "El código del plan.")
    private String code = "";

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "FILE", description = "Archivos CSV o XLSX.")
    private List<Path> files = List.of();

    @Override
    public Integer call() {
        requireFiles();
        var words = new Wording(tool.locale(), tool.locale());
        try (Storage storage = Storage.open()) {
            Plan plan = storage.plans().current(code).map(ImportedPlan::plan).orElse(null);
            if (plan == null) {
                spec.commandLine()
                        .getErr()
                        .println(words.text(
                                "load.unknown-plan",
                                code,
                                String.join(", ", storage.plans().codes())));
                return CommandLineTool.FAULTS;
            }
            boolean whole = true;
            for (Path file : files) {
                whole &= load(storage, plan, file, words);
            }
            return whole ? 0 : CommandLineTool.FAULTS;
        }
    }

    /** Told before a database is looked for. */
    private void requireFiles() {
        var faults = new Faults();
        for (Path file : files) {
            if (!Files.isRegularFile(file)) {
                faults.error(Place.of(file.toString()), "file.missing", file);
            }
        }
        faults.refuseIfAny();
    }

    /** What one file is refused for does not keep the next one out. */
    private boolean load(Storage storage, Plan plan, Path file, Wording words) {
        try {
            LoadOutcome outcome =
                    storage.measurements().load(plan, file, MeasurementOrigin.COMMAND, "load", Instant.now());
            spec.commandLine()
                    .getOut()
                    .println(words.text("load.done", file, outcome.added(), outcome.restated(), outcome.unchanged()));
            return true;
        } catch (RefusedDocument refused) {
            tool.tell(refused.faults());
            return false;
        }
    }
}
