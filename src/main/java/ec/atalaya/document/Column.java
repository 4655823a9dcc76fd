package ec.atalaya.document;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A column of a table, under the names that its header may use.
 *
 * @param name the English name, which is also the one in the code
 * @param others further names, the Spanish one first
 * @param required whether the header must have it
 */
public record Column(String name, List<String> others, boolean required) {

    /** Beside the known columns of a foreign table: whatever else stands in it is passed by. */
    public static final Column ANY_OTHER = optional("*");

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern GAPS = Pattern.compile("[\\s_-]+");

    public Column {
        others = List.copyOf(others);
    }

    public static Column required(String name, String... others) {
        return new Column(name, Arrays.asList(others), true);
    }

    public static Column optional(String name, String... others) {
        return new Column(name, Arrays.asList(others), false);
    }

    boolean isCalled(String header) {
        String wanted = plain(header);
        return Stream.concat(Stream.of(name), others.stream())
                .anyMatch(known -> plain(known).equals(wanted));
    }

    /** The two names as faults tell them: {@code period (período)}. */
    String told() {
        return others.isEmpty() ? name : name + " (" + others.get(0) + ")";
    }

    /** Lower case, without accents, with one underscore for every gap. */
    static String plain(String header) {
        String bare = ACCENTS.matcher(Normalizer.normalize(header.strip(), Normalizer.Form.NFD))
                .replaceAll("");
        return GAPS.matcher(bare).replaceAll("_").toLowerCase(Locale.ROOT);
    }
}
