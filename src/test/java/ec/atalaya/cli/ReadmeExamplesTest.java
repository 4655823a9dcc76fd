package ec.atalaya.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ec.atalaya.document.Fault;
import ec.atalaya.evaluation.scenario.ScenarioFile;
import ec.atalaya.evaluation.scenario.ScenarioRun;
import ec.atalaya.rules.RuleSetFolder;
import ec.atalaya.rules.RulesInForce;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Runs every example of the contract of rule sets: what stands between fences is what the fence says it is. */
class ReadmeExamplesTest {

    private static final Path README = Path.of("rules", "README.md");
    private static final Path SHIPPED = Path.of("rules", "default");
    private static final Pattern FENCE = Pattern.compile("(?ms)^```(\\S[^\\n]*)\\n(.*?)^```$");
    private static final String JAR = "java -jar target/atalaya.jar ";
    private static final String SCRATCH = "/tmp/prueba";

    private record Example(String info, String text) {}

    @TempDir
    private Path folder;

    @Test
    void every_fence_says_what_it_holds() throws IOException {
        long fences = Files.readString(README)
                .lines()
                .filter(line -> line.startsWith("```"))
                .count();
        assertThat(examples()).hasSize((int) fences / 2).hasSizeGreaterThan(8);
    }

    @TestFactory
    List<DynamicTest> every_example_works() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (Example example : examples()) {
            Path own = folder.resolve("example-" + tests.size());
            tests.add(DynamicTest.dynamicTest(example.info() + " " + tests.size(), () -> run(example, own)));
        }
        return tests;
    }

    private static List<Example> examples() throws IOException {
        return FENCE.matcher(Files.readString(README))
                .results()
                .map((MatchResult fence) -> new Example(fence.group(1), fence.group(2)))
                .toList();
    }

    private static void run(Example example, Path own) throws IOException, InterruptedException {
        Files.createDirectories(own);
        String[] info = example.info().split(" ");
        switch (info[0]) {
            case "sh" -> runCommands(example.text(), own);
            case "drl" -> readsWith(info[1] + "/ejemplo.drl", example.text(), own);
            case "csv" -> readsWith(info[1], example.text(), own);
            case "yaml" -> {
                if (info[1].equals("ruleset")) {
                    readsWith("ruleset.yaml", example.text(), own);
                } else {
                    passes(example.text(), own);
                }
            }
            default -> throw new AssertionError("Nobody knows how to run " + example.info());
        }
    }

    /** The shipped rule set with this file in it, or in place of its own, has no fault and no warning. */
    private static void readsWith(String name, String text, Path own) throws IOException {
        copy(SHIPPED, own);
        Files.writeString(own.resolve(name), text);
        var reading = RuleSetFolder.read(own);
        assertThat(reading.warnings()).extracting(Fault::key).isEmpty();
        RulesInForce.of(reading.ruleSet(), RuleSetChoice.compiler());
    }

    private static void passes(String text, Path own) throws IOException {
        var rules = RulesInForce.of(RuleSetFolder.read(SHIPPED).ruleSet(), RuleSetChoice.compiler());
        Path file = Files.writeString(own.resolve("ejemplo.yaml"), text);
        var run = new ScenarioRun(rules);
        assertThat(ScenarioFile.read(file, "ejemplo.yaml", rules)).isNotEmpty().allSatisfy(scenario -> assertThat(
                        run.run(scenario).differences())
                .extracting((Fault fault) -> fault.text(Locale.ENGLISH))
                .isEmpty());
    }

    /** Our own commands run in this process, others in a shell. */
    private static void runCommands(String text, Path own) throws IOException, InterruptedException {
        for (String line : text.replace(SCRATCH, own.toString()).lines().toList()) {
            if (line.startsWith(JAR)) {
                var err = new StringWriter();
                int exit = CommandLineTool.run(
                        new PrintWriter(new StringWriter()),
                        new PrintWriter(err, true),
                        line.substring(JAR.length()).split(" "));
                assertThat(exit).as(line + "\n" + err).isZero();
            } else {
                Process shell = new ProcessBuilder("sh", "-c", line)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
                assertThat(shell.waitFor()).as(line).isZero();
            }
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
    }
}
