package ec.atalaya.rules.drools;

import static org.assertj.core.api.Assertions.assertThat;

import ec.atalaya.rules.Firing;
import ec.atalaya.rules.RuleEngine;
import ec.atalaya.rules.RuleSource;
import ec.atalaya.rules.Stage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompiledRulesTest {

    private static final Plot NORTH = new Plot("N", 2);

    @TempDir
    private Path folder;

    private static RuleSource saying(String what) {
        return Garden.alerts(
                Garden.rule("JAR-01 Says something", "$p : Plot()", "Finding( $p.code(), \"" + what + "\" )"));
    }

    private RuleEngine compile(Path cache, RuleSource... sources) {
        return Garden.compiler(cache).compile("garden", List.of(sources));
    }

    private static List<Firing> run(RuleEngine engine) {
        return engine.conclude(Stage.ALERTS, List.of(NORTH));
    }

    private static Path onlyFile(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.reduce((a, b) -> {
                        throw new AssertionError("more than one file: " + a + ", " + b);
                    })
                    .orElseThrow();
        }
    }

    private Path keptFor(RuleSource source) throws IOException {
        Path own = Files.createTempDirectory(folder, "own");
        compile(own, source);
        return onlyFile(own);
    }

    @Test
    void whatWasCompiledIsKeptAndGivesTheSameFirings() throws IOException {
        Path cache = folder.resolve("made/when/needed");
        List<Firing> compiled = run(compile(cache, saying("hello")));
        Path kept = onlyFile(cache);
        byte[] before = Files.readAllBytes(kept);

        assertThat(run(compile(cache, saying("hello")))).isEqualTo(compiled);
        assertThat(onlyFile(cache)).isEqualTo(kept).hasBinaryContent(before);
    }

    @Test
    void whatIsKeptIsUsedInsteadOfCompiling() throws IOException {
        Path kept = keptFor(saying("hello"));
        Files.copy(keptFor(saying("something else")), kept, StandardCopyOption.REPLACE_EXISTING);

        assertThat(run(compile(kept.getParent(), saying("hello"))))
                .extracting(Firing::conclusion)
                .containsExactly(new Finding("N", "something else"));
    }

    @Test
    void aChangedRuleIsCompiledAnew() throws IOException {
        Path cache = folder.resolve("cache");
        compile(cache, saying("hello"));

        assertThat(run(compile(cache, saying("goodbye"))))
                .extracting(Firing::conclusion)
                .containsExactly(new Finding("N", "goodbye"));
        assertThat(cache).isDirectoryContaining("glob:**.zip");
    }

    @Test
    void aDamagedFileIsReplaced() throws IOException {
        Path kept = keptFor(saying("hello"));
        byte[] whole = Files.readAllBytes(kept);
        byte[] half = Arrays.copyOf(whole, whole.length / 2);

        for (byte[] damaged : List.of(new byte[0], "no zip".getBytes(StandardCharsets.UTF_8), half)) {
            Files.write(kept, damaged);
            assertThat(run(compile(kept.getParent(), saying("hello")))).hasSize(1);
            assertThat(Files.size(kept)).isGreaterThan(half.length);
        }
    }

    @Test
    void damagedClassesAreReplacedToo() throws IOException {
        Path kept = keptFor(saying("hello"));
        String key = kept.getFileName().toString().replace(".zip", "");
        var rules = new CompiledRules(kept.getParent());
        Map<String, byte[]> classes = rules.find(key).orElseThrow();
        classes.replaceAll((name, bytes) -> Arrays.copyOf(bytes, bytes.length - 20));
        rules.keep(key, classes);

        assertThat(run(compile(kept.getParent(), saying("hello")))).hasSize(1);
    }

    @Test
    void filesOfOtherRulesAreReplaced() throws IOException {
        Path kept = keptFor(saying("hello"));
        RuleSource other =
                Garden.alerts(Garden.rule("JAR-02 Is another", "$p : Plot()", "Finding( $p.code(), \"other\" )"));
        Files.copy(keptFor(other), kept, StandardCopyOption.REPLACE_EXISTING);

        assertThat(run(compile(kept.getParent(), saying("hello"))))
                .extracting(Firing::conclusion)
                .containsExactly(new Finding("N", "hello"));
    }

    @Test
    void aFolderThatCannotBeMadeCostsNothingButTime() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "in the way");

        assertThat(run(compile(file.resolve("cache"), saying("hello")))).hasSize(1);
        assertThat(file).hasContent("in the way");
    }

    @Test
    void noRulesNeedNoCompilingAndConcludeNothing() {
        RuleEngine engine = compile(folder, Garden.alerts("// nothing yet"));

        assertThat(engine.rules()).isEmpty();
        assertThat(run(engine)).isEmpty();
        assertThat(folder).isEmptyDirectory();
    }
}
