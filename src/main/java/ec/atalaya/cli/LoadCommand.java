package ec.atalaya.cli;

import ec.atalaya.document.Faults;
import ec.atalaya.document.Place;
import ec.atalaya.document.RefusedDocument;
import ec.atalaya.measurement.LoadOutcome;
import ec.atalaya.measurement.LoadReport;
import ec.atalaya.measurement.LoadRequest;
import ec.atalaya.measurement.LoadRequest.Taking;
import ec.atalaya.measurement.MeasurementOrigin;
import ec.atalaya.measurement.RefusedRows;
import ec.atalaya.plan.ImportedPlan;
import ec.atalaya.plan.Plan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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

    @Option(names = "--dry-run", description = "Solo dice qué pasaría; no guarda nada.")
    private boolean dryRun;

    @Option(
            names = "--without-faulty-rows",
            description =
                    "Carga lo que está bien; las filas con faltas quedan en un archivo al lado, para corregirlas.")
    private boolean withoutFaultyRows;

    @Option(
            names = "--reason",
            paramLabel = "TEXT",
            description = "Por qué se corrigen valores de períodos cerrados; sin motivo se rechazan.")
    private String reason = "";

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
        var progress = new LoadProgressLine(spec.commandLine().getErr(), words, file);
        LoadRequest request = LoadRequest.whole(file, MeasurementOrigin.COMMAND, "load", Instant.now())
                .taking(taking(), reason.strip())
                .watched(tool.locale(), progress::tell);
        try {
            LoadReport report = storage.measurements().load(plan, request);
            tool.tell(report.faults());
            tell(report, file, words);
            if (!request.reason().isEmpty() && report.load() != null) {
                String subject = plan.code() + " " + file.getFileName();
                storage.audit().note(request.by(), "load-with-reason", subject, "", request.reason());
            }
            return report.isWhole();
        } catch (RefusedDocument refused) {
            tool.tell(refused.faults());
            return false;
        }
    }

    private Taking taking() {
        if (dryRun) {
            return Taking.DRY_RUN;
        }
        return withoutFaultyRows ? Taking.WITHOUT_FAULTY_ROWS : Taking.WHOLE;
    }

    private void tell(LoadReport report, Path file, Wording words) {
        LoadOutcome outcome = report.outcome();
        String key = dryRun ? "load.dry-run" : outcome.refused() > 0 ? "load.partly" : "load.done";
        Path kept = dryRun ? discard(report.refusedRows()) : keepBeside(file, report.refusedRows());
        spec.commandLine()
                .getOut()
                .println(words.text(
                        key,
                        file,
                        outcome.added(),
                        outcome.restated(),
                        outcome.unchanged(),
                        outcome.refused(),
                        String.valueOf(kept)));
    }

    private static @Nullable Path discard(@Nullable Path refusedRows) {
        try {
            if (refusedRows != null) {
                Files.delete(refusedRows);
            }
            return null;
        } catch (IOException undeletable) {
            throw new UncheckedIOException(undeletable);
        }
    }

    /** Rows that lie there from another time may have been corrected already, and are not touched. */
    private static @Nullable Path keepBeside(Path file, @Nullable Path refusedRows) {
        if (refusedRows == null) {
            return null;
        }
        String name = RefusedRows.fileName(String.valueOf(file.getFileName()));
        for (int number = 1; ; number++) {
            Path target = file.resolveSibling(number == 1 ? name : number + "-" + name);
            try {
                return Files.move(refusedRows, target);
            } catch (FileAlreadyExistsException taken) {
                // the next number may be free
            } catch (IOException unwritable) {
                // The rows are taken in already: where nothing can be written beside the file, they stay where they
                // are.
                return refusedRows;
            }
        }
    }
}
