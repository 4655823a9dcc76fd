package ec.atalaya.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesTestCommandTest {

    private static final Path SHIPPED = Path.of("rules", "default");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    @Test
    void says_that_all_scenarios_pass_and_reach_everything() {
        assertThat(run("rules", "test", SHIPPED.toString())).isZero();
        assertThat(out.toString())
                .contains("✓ Un indicador que llega justo a 0,85 de su meta cumple")
                .contains("Pasan los ")
                .contains("Las pruebas alcanzan todas las reglas")
                .doesNotContain("✗");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void tells_what_a_changed_mark_breaks() throws IOException {
        copy();
        Path bands = folder.resolve("tables/bands.csv");
        Files.writeString(bands, Files.readString(bands).replace("plan,INDICADOR,0.85,,", "plan,INDICADOR,0.86,,"));
        assertThat(run("--language", "en", "rules", "test", folder.toString())).isEqualTo(1);
        assertThat(out.toString()).contains("✗ Un indicador que llega justo a 0,85 de su meta cumple");
        assertThat(err.toString())
                .contains("tests/indicadores-franjas.yaml:20:25: INDICATOR M1-01, status: expected CUMPLE but came");
    }

    @Test
    void names_rules_and_rows_that_no_test_reaches() throws IOException {
        copy();
        Files.delete(folder.resolve("tests/alertas-caidas.yaml"));
        assertThat(run("rules", "test", folder.toString())).isZero();
        assertThat(out.toString())
                .contains("Reglas y filas que ninguna prueba alcanza:\n  ALE-04 ")
                .contains("  tables/alerts.csv:9\n");
    }

    @Test
    void says_so_where_there_are_no_tests_yet() throws IOException {
        copy();
        try (Stream<Path> tests = Files.list(folder.resolve("tests"))) {
            for (Path test : tests.toList()) {
                Files.delete(test);
            }
        }
        assertThat(run("rules", "test", folder.toString())).isZero();
        assertThat(out.toString()).contains("no tiene pruebas todavía");
    }

    @Test
    void tells_faults_of_a_test_file_with_their_place() throws IOException {
        copy();
        Files.writeString(folder.resolve("tests/indicadores-franjas.yaml"), "title: T\nat: 2025\nexpect: {}\n");
        assertThat(run("rules", "test", folder.toString())).isEqualTo(1);
        assertThat(err.toString()).startsWith("tests/indicadores-franjas.yaml:1:1: Un escenario trae su plan");
    }

    @Test
    void wants_to_know_which_rule_set() {
        assertThat(run("rules", "test")).isEqualTo(2);
        assertThat(run("rules")).isEqualTo(2);
    }

    private int run(String... arguments) {
        return CommandLineTool.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }

    private void copy() throws IOException {
        try (Stream<Path> files = Files.walk(SHIPPED)) {
            for (Path file : files.toList()) {
                Path copy = folder.resolve(SHIPPED.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
    }
}
