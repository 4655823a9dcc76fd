package ec.atalaya.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FaultMessagesTest {

    private static final Path MAIN = Path.of("src/main/java");
    private static final Path MESSAGES = Path.of("src/main/resources/messages");

    /** Where keys stand: as the second argument of error and warning, and of {@code Cell.as}. */
    private static final Pattern CALL = Pattern.compile("\\.(?:error|warning|as)\\s*\\(([^;]*?)\\)\\s*(?:;|\\n)");

    private static final Pattern KEY = Pattern.compile(
            "\"((?:cell|csv|file|folder|header|macro|measurement|override|plan|row|rule|ruleset|scenario|source|table|workbook"
                    + "|yaml)\\.[a-z]+(?:-[a-z]+)*)\"");

    private static final List<String> FILE_NAMES = List.of("plan.yaml", "ruleset.yaml");

    @Test
    void everyKeyInTheSourcesHasATextInBothLanguages() throws IOException {
        var used = new TreeSet<String>();
        for (String source : sources()) {
            KEY.matcher(source).results().map(key -> key.group(1)).forEach(used::add);
        }
        used.removeAll(FILE_NAMES);

        assertThat(used).as("the scan finds keys at all").contains("cell.number-either", "plan.circle", "table.empty");
        assertThat(bundle("faults").stringPropertyNames()).containsAll(used);
        assertThat(bundle("faults_en").stringPropertyNames()).containsAll(used);
    }

    @Test
    void everyKeyThatIsToldLooksLikeOneThatTheScanFinds() throws IOException {
        Pattern literal = Pattern.compile("\"([a-z]+\\.[a-z-]+)\"");
        var strange = new ArrayList<String>();
        for (String source : sources()) {
            CALL.matcher(source)
                    .results()
                    .flatMap(call -> literal.matcher(call.group(1)).results())
                    .map(found -> found.group())
                    .filter(found -> !KEY.matcher(found).matches())
                    .forEach(strange::add);
        }

        assertThat(strange).isEmpty();
    }

    @Test
    void bothBundlesHaveTheSameKeys() throws IOException {
        assertThat(bundle("faults_en").stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(bundle("faults").stringPropertyNames());
    }

    @Test
    void bothLanguagesNameTheSameArguments() throws IOException {
        Properties spanish = bundle("faults");
        Properties english = bundle("faults_en");

        assertThat(spanish.stringPropertyNames()).allSatisfy(key -> assertThat(arguments(english.getProperty(key)))
                .as(key)
                .isEqualTo(arguments(spanish.getProperty(key))));
    }

    @Test
    void noTextSwallowsItsArguments() throws IOException {
        for (String name : List.of("faults", "faults_en")) {
            Properties bundle = bundle(name);
            assertThat(bundle.stringPropertyNames()).allSatisfy(key -> {
                String told = new MessageFormat(bundle.getProperty(key), Locale.ROOT)
                        .format(new Object[] {"ARG0", "ARG1", "ARG2", "ARG3"});
                assertThat(told).as(key).doesNotContain("{");
                arguments(bundle.getProperty(key))
                        .forEach(argument -> assertThat(told).as(key).contains("ARG" + argument));
            });
        }
    }

    @Test
    void faultsAreToldInTheReadersLanguageAndInSpanishToEverybodyElse() {
        var fault = new Fault(Place.at("a.csv", 3, 2), Fault.Gravity.ERROR, "file.missing", List.of("b.csv"));

        assertThat(fault.text(Locale.forLanguageTag("es-EC"))).isEqualTo("a.csv:3:2: No existe el archivo «b.csv».");
        assertThat(fault.text(Locale.UK)).isEqualTo("a.csv:3:2: There is no file \"b.csv\".");
        assertThat(fault.text(Locale.JAPANESE)).isEqualTo(fault.text(Locale.ROOT));
        assertThat(fault.text(Locale.ROOT)).startsWith("a.csv:3:2: No existe");
    }

    @Test
    void warningsSayThatTheyAreWarnings() {
        var fault = new Fault(Place.at("a.csv", 3, 2), Fault.Gravity.WARNING, "plan.downwards", List.of("A", "B"));

        assertThat(fault.text(Locale.ROOT)).startsWith("a.csv:3:2: aviso: La relación de A a B");
        assertThat(fault.text(Locale.ENGLISH)).startsWith("a.csv:3:2: warning: The link from A to B");
    }

    private static TreeSet<Integer> arguments(String pattern) {
        var numbers = new TreeSet<Integer>();
        Pattern.compile("\\{(\\d)}")
                .matcher(pattern)
                .results()
                .forEach(one -> numbers.add(Integer.valueOf(one.group(1))));
        return numbers;
    }

    private static Properties bundle(String name) throws IOException {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(MESSAGES.resolve(name + ".properties"))) {
            properties.load(reader);
        }
        return properties;
    }

    private static List<String> sources() throws IOException {
        try (Stream<Path> files = Files.walk(MAIN)) {
            var texts = new ArrayList<String>();
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                texts.add(Files.readString(file));
            }
            return texts;
        }
    }
}
