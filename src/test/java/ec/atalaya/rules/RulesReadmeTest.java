package ec.atalaya.rules;

import static org.assertj.core.api.Assertions.assertThat;

import ec.atalaya.document.Bilingual;
import ec.atalaya.document.Column;
import ec.atalaya.rules.fact.Standing;
import ec.atalaya.rules.table.TableRow;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The contract of rule sets names every field and column that the code has, and no other. */
class RulesReadmeTest {

    private static final Path README = Path.of("rules", "README.md");
    private static final Pattern HEADING = Pattern.compile("#{3,4} (\\S+)");
    private static final Pattern FIELD = Pattern.compile("\\| `([^`]+)` \\| .*");
    private static final Pattern COLUMN = Pattern.compile("\\| `([^`]+)` \\| ([^|]+) \\| [^|]+ \\|");

    static Stream<Class<?>> documentedTypes() throws IOException, URISyntaxException {
        return Stream.concat(types(Standing.class), types(TableRow.class)).filter(Class::isRecord);
    }

    private static Stream<Class<?>> types(Class<?> neighbour) throws IOException, URISyntaxException {
        Path classes = Path.of(
                neighbour.getProtectionDomain().getCodeSource().getLocation().toURI());
        String inside = neighbour.getPackageName();
        try (Stream<Path> files = Files.list(classes.resolve(inside.replace('.', '/')))) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".class"))
                    .sorted()
                    .<Class<?>>map(name -> type(inside + "." + name.substring(0, name.length() - ".class".length())))
                    .toList()
                    .stream();
        }
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @ParameterizedTest
    @MethodSource("documentedTypes")
    void every_field_of_a_fact_is_documented_and_no_other(Class<?> type) throws IOException {
        List<String> told = section(type.getSimpleName()).stream()
                .map(FIELD::matcher)
                .filter(line -> line.matches())
                .map(line -> line.group(1))
                .toList();
        assertThat(told).containsExactlyInAnyOrderElementsOf(fields(type));
    }

    @ParameterizedTest
    @MethodSource("documentedTypes")
    void the_components_stand_in_the_order_in_which_they_are_given(Class<?> type) throws IOException {
        String text = String.join("\n", section(type.getSimpleName()));
        List<Integer> places = Arrays.stream(type.getRecordComponents())
                .map(component -> text.indexOf("| `" + component.getName() + "` |"))
                .toList();
        assertThat(places).isSorted();
    }

    private static Set<String> fields(Class<?> type) {
        Set<String> fields = new TreeSet<>();
        Arrays.stream(type.getRecordComponents()).forEach(component -> fields.add(component.getName()));
        for (Method method : type.getDeclaredMethods()) {
            boolean shared = Modifier.isPublic(method.getModifiers()) && !Modifier.isStatic(method.getModifiers());
            if (shared && !Set.of("equals", "hashCode", "toString").contains(method.getName())) {
                fields.add(told(method));
            }
        }
        return fields;
    }

    private static String told(Method method) {
        if (method.getParameterCount() > 0) {
            return Arrays.stream(method.getParameters())
                    .map(Parameter::getName)
                    .collect(Collectors.joining(", ", method.getName() + "(", ")"));
        }
        String bare = method.getName().replaceFirst("^(get|is)(?=\\p{Lu})", "");
        return bare.equals(method.getName()) ? bare : bare.substring(0, 1).toLowerCase(Locale.ROOT) + bare.substring(1);
    }

    @Test
    void every_column_of_a_table_is_documented_in_both_languages_and_no_other() throws IOException {
        for (Map.Entry<String, List<Column>> table : Map.of(
                        "bands.csv", TableReader.BANDS,
                        "scores.csv", TableReader.SCORES,
                        "transmission.csv", TableReader.TRANSMISSION,
                        "alerts.csv", TableReader.ALERTS,
                        "agenda.csv", TableReader.AGENDA)
                .entrySet()) {
            List<String> told = section(table.getKey()).stream()
                    .map(COLUMN::matcher)
                    .filter(line -> line.matches())
                    .map(line -> line.group(1) + " " + line.group(2))
                    .toList();
            assertThat(told)
                    .as(table.getKey())
                    .containsExactlyElementsOf(table.getValue().stream()
                            .map(column -> column.name() + " " + column.others().get(0))
                            .toList());
        }
    }

    @Test
    void every_word_of_a_table_is_documented_in_both_languages() throws IOException, URISyntaxException {
        String text = Files.readString(README);
        Stream<Class<?>> enumerations = types(TableRow.class).filter(Class::isEnum);
        assertThat(enumerations.flatMap(type -> Arrays.stream(type.getEnumConstants())))
                .isNotEmpty()
                .allSatisfy(word -> {
                    String spanish = ((Bilingual) word).spanish();
                    assertThat(text)
                            .containsAnyOf("`" + word + "` | `" + spanish + "`", "`" + word + "` (`" + spanish + "`)");
                });
    }

    @Test
    void every_type_of_a_stage_is_named_in_the_overview() throws IOException, URISyntaxException {
        String overview = Files.readString(README)
                .lines()
                .filter(line -> line.matches("\\| `(indicators|objectives|propagation|alerts|agenda)` \\|.*"))
                .collect(Collectors.joining("\n"));
        assertThat(types(Standing.class).map(Class::getSimpleName))
                .filteredOn(name -> name.endsWith("Conclusion"))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(overview).contains("`" + name + "`"));
    }

    /** The lines under a heading that is or begins with this word, up to the next heading. */
    private static List<String> section(String word) throws IOException {
        List<String> lines = Files.readAllLines(README);
        int start = 0;
        while (start < lines.size() && !isHeading(lines.get(start), word)) {
            start++;
        }
        assertThat(start).as("heading of " + word).isLessThan(lines.size());
        return lines.stream()
                .skip(start + 1L)
                .takeWhile(line -> !line.startsWith("#"))
                .toList();
    }

    private static boolean isHeading(String line, String word) {
        var heading = HEADING.matcher(line);
        return heading.matches() && heading.group(1).equals(word);
    }
}
