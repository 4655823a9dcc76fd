package ec.atalaya.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TemplatesTest {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final List<String> BUNDLES = List.of(
            "console",
            "objective",
            "access",
            "alerts",
            "meetings",
            "operation",
            "data",
            "imports",
            "links",
            "trial",
            "outside",
            "mail");
    private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);
    private static final Pattern TAG = Pattern.compile("<(?:\"[^\"]*\"|[^>\"])*>", Pattern.DOTALL);
    private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");

    static Stream<Path> templates() throws IOException {
        try (Stream<Path> files = Files.walk(RESOURCES.resolve("templates"))) {
            return files.filter(file -> file.toString().endsWith(".html")).toList().stream();
        }
    }

    /** Mails need inline style, and are shown under a policy of their own. */
    static Stream<Path> pages() throws IOException {
        return templates().filter(file -> !file.startsWith(RESOURCES.resolve("templates/mail")));
    }

    @ParameterizedTest
    @MethodSource("templates")
    void a_template_holds_no_text_of_its_own(Path template) throws IOException {
        String markup = COMMENT.matcher(Files.readString(template)).replaceAll("");

        assertThat(WORD.matcher(TAG.matcher(markup).replaceAll(" ")).results().map(found -> found.group()))
                .isEmpty();
        assertThat(markup).doesNotContainPattern("\\s(?:title|alt|placeholder|aria-label)=\"[^\"]*\\p{L}");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void a_template_asks_nothing_that_the_policy_forbids(Path template) throws IOException {
        assertThat(Files.readString(template))
                .doesNotContainPattern("\\s(?:th:)?style=")
                .doesNotContainPattern("\\s(?:th:)?on[a-z]+=")
                .doesNotContain("<style")
                .doesNotContainPattern("<script(?![^>]*src=)");
    }

    @ParameterizedTest
    @MethodSource("templates")
    void every_text_of_a_template_is_there(Path template) throws IOException {
        var texts = new Properties();
        for (String bundle : BUNDLES) {
            texts.putAll(texts(bundle + ".properties"));
        }
        Stream<String> keys = Pattern.compile("#\\{([a-z][\\w.-]*)")
                .matcher(Files.readString(template))
                .results()
                .map(found -> found.group(1));

        assertThat(keys).allMatch(texts::containsKey);
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void both_languages_know_the_same_texts(String bundle) throws IOException {
        assertThat(texts(bundle + "_en.properties").keySet())
                .isEqualTo(texts(bundle + ".properties").keySet());
    }

    static Stream<String> bundles() {
        return BUNDLES.stream();
    }

    private static Properties texts(String file) throws IOException {
        var texts = new Properties();
        try (Reader reader =
                Files.newBufferedReader(RESOURCES.resolve("messages").resolve(file))) {
            texts.load(reader);
        }
        return texts;
    }
}
