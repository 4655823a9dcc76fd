package ec.atalaya.cli;

import ec.atalaya.plan.ImportedPlan;
import ec.atalaya.plan.PlanFolder;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Takes a plan folder into the database. */
@Command(
        name = "import",
        description = "Lleva un plan a la base de datos. El servidor lo evalúa en su siguiente ronda.",
        mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {

    @ParentCommand
    private CommandLineTool tool;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "PLAN_DIR", description = "La carpeta del plan.")
    private Path folder = Path.of(".");

    @Override
    public Integer call() {
        // Faults are told before a database is looked for.
        PlanFolder.read(folder);
        try (Storage storage = Storage.open()) {
            Instant now = Instant.now();
            ImportedPlan imported = storage.plans().importFolder(folder, "import", now);
            String words = imported.importedAt().equals(now) ? "import.new" : "import.known";
            spec.commandLine()
                    .getOut()
                    .println(new Wording(tool.locale(), tool.locale())
                            .text(words, imported.plan().code(), imported.version()));
        }
        return 0;
    }
}
