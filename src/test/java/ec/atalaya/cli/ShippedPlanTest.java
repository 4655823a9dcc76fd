package ec.atalaya.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The shipped plan through the command line: the same bytes whatever order rows stand in, and however periods are asked for. */
class ShippedPlanTest {

    private static final Path PLAN = Path.of("config", "plans", "quito-2015-2025");
    private static final String FOCUS = "2024-Q4";

    /** What one run of a command gave. */
    record Ran(int code, String out, String err) {

        static Ran command(String... arguments) {
            var out = new StringWriter();
            var err = new StringWriter();
            int code = CommandLineTool.run(new PrintWriter(out), new PrintWriter(err), arguments);
            return new Ran(code, out.toString(), err.toString());
        }
    }

    @Test
    void aQuarterAloneIsThatQuarterOfARunOverAllFortyFour() {
        List<String> arguments = new ArrayList<>(List.of("evaluate", PLAN.toString(), "--format", "csv"));
        for (int year = 2015; year <= 2025; year++) {
            for (int quarter = 1; quarter <= 4; quarter++) {
                arguments.addAll(List.of("--period", year + "-Q" + quarter));
            }
        }
        Ran run = Ran.command(arguments.toArray(String[]::new));
        assertThat(run.code()).isZero();
        for (String period : List.of("2015-Q1", "2015-Q3", "2020-Q2", FOCUS, "2025-Q4")) {
            assertThat(evaluated(PLAN, period)).as(period).isEqualTo(only(run.out(), period));
        }
    }

    private static String only(String csv, String period) {
        StringBuilder rows = new StringBuilder();
        csv.lines()
                .filter(line -> line.startsWith("level,") || line.contains("," + period + ","))
                .forEach(line -> rows.append(line).append('\n'));
        return rows.toString();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 20, 300})
    void theOrderOfRowsInFilesNeverMatters(long seed, @TempDir Path folder) throws IOException {
        Path shuffled = folder.resolve("plan");
        var random = new Random(seed);
        try (Stream<Path> files = Files.walk(PLAN)) {
            for (Path file : files.sorted().toList()) {
                copy(file, shuffled.resolve(PLAN.relativize(file).toString()), random);
            }
        }
        assertThat(evaluated(shuffled, FOCUS)).isEqualTo(evaluated(PLAN, FOCUS));
        assertThat(evaluated(shuffled, "2023")).isEqualTo(evaluated(PLAN, "2023"));
    }

    private static void copy(Path from, Path to, Random random) throws IOException {
        if (Files.isDirectory(from)) {
            Files.createDirectories(to);
        } else if (from.toString().endsWith(".csv")) {
            List<String> lines = new ArrayList<>(Files.readAllLines(from, UTF_8));
            List<String> rows = lines.subList(1, lines.size());
            assertThat(rows).as("rows of one line each in " + from).noneMatch(ShippedPlanTest::isTornApart);
            Collections.shuffle(rows, random);
            Files.write(to, lines, UTF_8);
        } else {
            Files.copy(from, to);
        }
    }

    private static boolean isTornApart(String line) {
        return line.chars().filter(letter -> letter == '"').count() % 2 == 1;
    }

    private static String evaluated(Path plan, String period) {
        Ran ran = Ran.command("evaluate", plan.toString(), "--period", period, "--format", "csv");
        assertThat(ran.err()).isEmpty();
        assertThat(ran.code()).isZero();
        return ran.out();
    }

    @Test
    void whatIsSupposedChangesResultsAndPeopleReadTheDifferenceFirst() {
        String[] supposing = {
            "evaluate",
            PLAN.toString(),
            "--period",
            FOCUS,
            "--override",
            "I4-01:2024=90",
            "--override-link",
            "I4>E3:removed"
        };
        Ran text = Ran.command(supposing);
        assertThat(text.code()).isZero();
        assertThat(text.out().lines().limit(3)).anyMatch(line -> line.contains("¿Qué pasaría si…?"));
        Ran csv = Ran.command(Stream.concat(Stream.of(supposing), Stream.of("--format", "csv"))
                .toArray(String[]::new));
        assertThat(csv.out()).isNotEqualTo(evaluated(PLAN, FOCUS)).contains("INDICATOR,I4-01,2024-Q4,90,");
        Ran json = Ran.command(Stream.concat(Stream.of(supposing), Stream.of("--format", "json"))
                .toArray(String[]::new));
        assertThat(json.out()).contains("\"difference\"");
    }

    @Test
    void aMacroScenarioIsNamedAndWhatItChangesIsToldInWords() {
        Ran adverse = Ran.command("evaluate", PLAN.toString(), "--period", "2025-Q4", "--scenario", "adverso");
        assertThat(adverse.code()).isZero();
        assertThat(adverse.out())
                .contains("macroescenario Adverso", "E3 Ejecutar el programa de inversión")
                .containsPattern("\\+ punto de agenda RAE-01: E3 Ejecutar el programa de inversión,\\s+RAE")
                .doesNotContain("OBJECTIVE")
                .doesNotContainPattern("expuesto (\\S+) →\\s+\\1\\s");
        Ran csv = Ran.command(
                "evaluate", PLAN.toString(), "--period", "2025-Q4", "--scenario", "adverso", "--format", "csv");
        assertThat(csv.out()).isNotEqualTo(evaluated(PLAN, "2025-Q4"));
        Ran cutOff = Ran.command(
                "evaluate",
                PLAN.toString(),
                "--period",
                "2025-Q4",
                "--scenario",
                "adverso",
                "--override-link",
                "transferencias>E3:removed",
                "--override-link",
                "transferencias>I4:removed");
        assertThat(cutOff.code()).isZero();
        assertThat(cutOff.out())
                .contains("macroescenario Adverso")
                .doesNotContain("punto de agenda RAE-01: E3 Ejecutar el programa de inversión");
        Ran unknown = Ran.command("evaluate", PLAN.toString(), "--period", "2025-Q4", "--scenario", "peor");
        assertThat(unknown.code()).isEqualTo(2);
        assertThat(unknown.err()).contains("--scenario peor", "adverso");
    }

    @Test
    void whatCannotBeSupposedIsToldAtOnce() {
        Ran ran = Ran.command(
                "evaluate",
                PLAN.toString(),
                "--period",
                FOCUS,
                "--override",
                "I4-99:2024=90",
                "--override-status",
                "M2=VERDE");
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains("--override:1:1:", "I4-99", "--override-status:1:1:", "CON_PROBLEMAS");
    }

    @Test
    void resultsGoToOneStreamAndFaultsToTheOther(@TempDir Path folder) {
        Path file = folder.resolve("result.csv");
        Ran ran = Ran.command(
                "evaluate", PLAN.toString(), "--period", FOCUS, "--format", "csv", "--out", file.toString());
        assertThat(ran).isEqualTo(new Ran(0, "", ""));
        assertThat(file).content(UTF_8).isEqualTo(evaluated(PLAN, FOCUS));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "evaluate",
                "evaluate config/plans/quito-2015-2025",
                "evaluate config/plans/quito-2015-2025 --period 2024-Q5",
                "evaluate config/plans/quito-2015-2025 --period 2024-07",
                "evaluate config/plans/quito-2015-2025 --period 2031-Q1",
                "evaluate config/plans/quito-2015-2025 --period 2024-Q4 --format pdf",
                "evaluate config/plans/quito-2015-2025 --period 2024-Q4 --as-of yesterday",
                "conquer"
            })
    void wrongUsageEndsWithTwo(String command) {
        Ran ran = Ran.command(command.split(" "));
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).isNotBlank();
    }

    @Test
    void itsOwnFailureEndsWithThree(@TempDir Path folder) {
        Path nowhere = folder.resolve("missing").resolve("result.csv");
        Ran ran = Ran.command("evaluate", PLAN.toString(), "--period", FOCUS, "--out", nowhere.toString());
        assertThat(ran.code()).isEqualTo(3);
        assertThat(ran.out()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"validate", "evaluate"})
    void aBrokenFolderTellsAllItsFaultsAtOnce(String command, @TempDir Path folder) {
        write(
                folder,
                "plan.yaml",
                "code: roto\nname: Roto\nstart: 2020\nend: 2025\nzone: America/Guayaquil\n"
                        + "axes:\n  - {code: A, name: A}\n");
        write(folder, "objectives.csv", "code,name,axis\nO1,Uno,A\nO2,Dos,B\nO1,Otra vez,A\n");
        write(
                folder,
                "indicators.csv",
                "code,name,objective,direction,method\nI1,Uno,O9,UP,TARGET_RATIO\n"
                        + "I2,Dos,O1,SIDEWAYS,TARGET_RATIO\n");
        write(folder, "targets.csv", "indicator,period,value\nI1,2021,mucho\nI1,2021-Q9,1\n");
        write(folder, "links.csv", "cause,effect,sign,strength\nO1,O2,+,1\nO2,O1,+,1\n");
        List<String> arguments = new ArrayList<>(List.of(command, folder.toString()));
        if (command.equals("evaluate")) {
            arguments.addAll(List.of("--period", "2021"));
        }
        Ran ran = Ran.command(arguments.toArray(String[]::new));
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err().lines())
                .allMatch(line -> line.matches("[a-z.]+:\\d+:\\d+: .+"))
                .anyMatch(line -> line.startsWith("objectives.csv:3:3:"))
                .anyMatch(line -> line.startsWith("objectives.csv:4:1:"))
                .anyMatch(line -> line.startsWith("indicators.csv:2:3:"))
                .anyMatch(line -> line.startsWith("indicators.csv:3:4:"))
                .anyMatch(line -> line.startsWith("targets.csv:2:3:"))
                .anyMatch(line -> line.startsWith("targets.csv:3:2:"))
                .anyMatch(line -> line.startsWith("links.csv:") && line.contains("O1 → O2 → O1"));
    }

    private static void write(Path folder, String name, String text) {
        try {
            Files.writeString(folder.resolve(name), text, UTF_8);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
