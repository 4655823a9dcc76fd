package ec.atalaya.measurement;

import ec.atalaya.database.TestDatabase;
import ec.atalaya.document.RefusedDocument;
import ec.atalaya.measurement.LoadRequest.Taking;
import ec.atalaya.plan.Plan;
import ec.atalaya.plan.PlanFolder;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A small plan in a database of its own, into which files are loaded on a day in 2025. */
final class LoadTrial {

    static final Instant TODAY = Instant.parse("2025-07-15T12:00:00Z");

    private final Path folder;
    private final TestDatabase database = TestDatabase.fresh();
    private final TransactionTemplate transaction =
            new TransactionTemplate(new JdbcTransactionManager(database.dataSource()));

    final MeasurementStore store = new MeasurementStore(database.jdbc(), database.dataSource());
    final LockedPeriods locked = new LockedPeriods(database.jdbc());
    final MeasurementLoads loads = new MeasurementLoads(database.jdbc());
    final RefusedRows refusedRows = new RefusedRows(database.jdbc());
    final Plan plan;

    LoadTrial(Path folder) {
        this.folder = folder;
        try {
            Path plans = Files.createDirectories(folder.resolve("plan"));
            Files.writeString(
                    plans.resolve("plan.yaml"),
                    "code: p\nstart: 2015\nend: 2030\nzone: America/Guayaquil\naxes: [{code: E}]\n"
                            + "units: [{code: SMOV, level: SECRETARIAT}, {code: SAMB, level: SECRETARIAT}]\n");
            Files.writeString(plans.resolve("objectives.csv"), "code,name,axis,owner\nO,Objetivo,E,SMOV\n");
            Files.writeString(plans.resolve("indicators.csv"), """
                    code,name,objective,unit,direction,method,frequency,owner
                    M2-01,Viajes,O,%,UP,TARGET_RATIO,QUARTER,
                    M2-02,Gini,O,índice,DOWN,TARGET_RATIO,YEAR,
                    M2-03,Residuos,O,t/mes,DOWN,TARGET_RATIO,MONTH,SAMB
                    """);
            plan = PlanFolder.read(plans).plan();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    Path csv(String name, String text) {
        return csv(name, text, StandardCharsets.UTF_8);
    }

    Path csv(String name, String text, Charset charset) {
        try {
            return Files.write(folder.resolve(name), text.getBytes(charset));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    Path workbook(String name, Consumer<Worksheet> sheet) {
        Path file = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "test", "1.0")) {
            sheet.accept(workbook.newWorksheet("Datos"));
            return file;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    LoadReport load(Path file, Taking taking) {
        return load(file, taking, "");
    }

    /** As the product does it: in one transaction, which what is refused undoes. */
    LoadReport load(Path file, Taking taking, String reason) {
        LoadRequest request = LoadRequest.whole(file, MeasurementOrigin.COMMAND, "ana@example.org", TODAY)
                .taking(taking, reason);
        return Objects.requireNonNull(transaction.execute(status -> store.load(plan, request)));
    }

    /** The same for the head of a unit, or for somebody who watches it. */
    LoadReport load(Path file, Taking taking, UnaryOperator<LoadRequest> changed) {
        LoadRequest request = LoadRequest.whole(file, MeasurementOrigin.PAGE, "ana@example.org", TODAY)
                .taking(taking, "");
        return Objects.requireNonNull(transaction.execute(status -> store.load(plan, changed.apply(request))));
    }

    /** The faults of a file that is refused. */
    List<String> refusal(Path file, Taking taking) {
        try {
            load(file, taking);
            throw new AssertionError(file + " was not refused");
        } catch (RefusedDocument refused) {
            return refused.faults().stream()
                    .map(fault -> fault.text(Locale.ROOT))
                    .toList();
        }
    }

    /** Faults and warnings as {@code place key}. */
    static List<String> keys(LoadReport report) {
        return report.faults().stream()
                .map(fault -> fault.place() + " " + fault.key())
                .toList();
    }

    /** How many measurements the database holds. */
    long stored() {
        return database.jdbc()
                .sql("select count(*) from measurement")
                .query(Long.class)
                .single();
    }

    /** All values of an indicator as the database has them, each as {@code period value source}. */
    List<String> values(String indicator) {
        return database.jdbc()
                .sql("select period || ' ' || value || ' ' || source from measurement where indicator = ?"
                        + " order by load, line")
                .param(indicator)
                .query(String.class)
                .list();
    }
}
