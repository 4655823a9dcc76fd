package ec.atalaya.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ec.atalaya.Atalaya;
import ec.atalaya.database.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that need a database, as processes of their own. */
class StorageCommandsTest {

    private record Ended(int code, String out, String err) {}

    @TempDir
    private Path folder;

    private TestDatabase database;

    @BeforeEach
    void freshDatabase() {
        database = TestDatabase.fresh();
    }

    @Test
    void a_plan_is_imported_once_and_its_files_are_loaded_each_whole_or_not_at_all()
            throws IOException, InterruptedException {
        Path plan = Path.of("config/plans/quito-2015-2025");

        assertThat(atalaya("import", plan.toString()))
                .isEqualTo(new Ended(
                        0,
                        "quito-2015-2025: versión 1, guardada. El servidor la evalúa en el próximo minuto; si no está activo, al arrancar.\n",
                        ""));
        assertThat(atalaya("import", plan.toString()).out()).contains("sin cambios; rige la versión 1");

        Path good = Files.writeString(folder.resolve("bueno.csv"), "indicator,period,value\nM2-01,2024-Q4,70.5\n");
        Path bad = Files.writeString(folder.resolve("malo.csv"), "indicator,period,value\nM2-99,2024-Q4,70.5\n");
        Ended loaded = atalaya("load", "quito-2015-2025", bad.toString(), good.toString());
        assertThat(loaded.code()).isEqualTo(1);
        assertThat(loaded.err()).contains("malo.csv:2:1").contains("M2-99");
        assertThat(loaded.out()).contains("bueno.csv: 1 nuevas, 0 corregidas, 0 sin cambio");
    }

    @Test
    void a_load_can_be_tried_and_can_leave_faulty_rows_beside_the_file() throws IOException, InterruptedException {
        atalaya("import", "config/plans/quito-2015-2025");
        Path file = Files.writeString(
                folder.resolve("mixto.csv"), "indicator,period,value\nM2-01,2023,70.5\nM2-99,2023,70.5\n");

        Ended dry = atalaya("load", "quito-2015-2025", file.toString(), "--dry-run");
        assertThat(dry.code()).isEqualTo(1);
        assertThat(dry.out()).contains("ensayo", "1 nuevas, 0 corregidas, 0 sin cambio, 1 rechazadas");
        assertThat(dry.err()).contains("mixto.csv:3:1").contains("M2-9").contains("M2-01");
        assertThat(folder.resolve("mixto.rechazadas.csv")).doesNotExist();

        Ended partly = atalaya("load", "quito-2015-2025", "--without-faulty-rows", file.toString());
        assertThat(partly.code()).isEqualTo(1);
        assertThat(partly.out()).contains("1 nuevas", "mixto.rechazadas.csv");
        assertThat(folder.resolve("mixto.rechazadas.csv")).content().contains("M2-99,2023,70.5,");
        assertThat(atalaya("load", "quito-2015-2025", "--without-faulty-rows", file.toString())
                        .out())
                .contains("0 nuevas, 0 corregidas, 1 sin cambio, 1 rechazadas", "2-mixto.rechazadas.csv");
    }

    @Test
    void what_is_not_there_is_told_by_name() throws IOException, InterruptedException {
        assertThat(atalaya("load", "quito", folder.resolve("nada.csv").toString()))
                .matches(ended -> ended.code() == 1 && ended.err().contains("nada.csv"));
        Path file = Files.writeString(folder.resolve("uno.csv"), "indicator,period,value\n");
        assertThat(atalaya("load", "quito", file.toString()))
                .matches(ended -> ended.code() == 1 && ended.err().contains("No hay ningún plan «quito»"));
    }

    @Test
    void a_database_that_does_not_answer_ends_with_3_and_a_word() throws IOException, InterruptedException {
        database = new TestDatabase("jdbc:postgresql://127.0.0.1:1/nowhere", "nobody", "", database.dataSource());
        Ended ended = atalaya("import", "config/plans/quito-2015-2025");
        assertThat(ended.code()).isEqualTo(3);
        assertThat(ended.err()).contains("ATALAYA_DATABASE_URL").doesNotContain("\tat ");
    }

    private Ended atalaya(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Atalaya.class.getName()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command)
                .redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve("err").toFile());
        builder.environment().put("ATALAYA_DATABASE_URL", database.url());
        builder.environment().put("ATALAYA_DATABASE_USER", database.user());
        builder.environment().put("ATALAYA_DATABASE_PASSWORD", database.password());
        int code = builder.start().waitFor();
        return new Ended(code, read("out"), read("err"));
    }

    private String read(String file) throws IOException {
        return Files.readString(folder.resolve(file), StandardCharsets.UTF_8);
    }
}
