package ec.atalaya.document;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Finds among what exists what somebody may have meant. */
public final class Nearest {

    private Nearest() {}

    /**
     * The nearest ones, by the least number of characters to change, whatever their case; equals in their order.
     *
     * @param most how many at most
     */
    public static List<String> to(String written, Collection<String> existing, int most) {
        return existing.stream()
                .sorted(Comparator.comparingInt((String one) -> distance(written, one))
                        .thenComparing(one -> one))
                .limit(most)
                .toList();
    }

    /** Levenshtein's. */
    private static int distance(String left, String right) {
        String from = left.toUpperCase(Locale.ROOT);
        String to = right.toUpperCase(Locale.ROOT);
        int[] above = new int[to.length() + 1];
        for (int column = 0; column <= to.length(); column++) {
            above[column] = column;
        }
        for (int row = 1; row <= from.length(); row++) {
            int[] line = new int[to.length() + 1];
            line[0] = row;
            for (int column = 1; column <= to.length(); column++) {
                int replaced = above[column - 1] + (from.charAt(row - 1) == to.charAt(column - 1) ? 0 : 1);
                line[column] = Math.min(replaced, Math.min(above[column], line[column - 1]) + 1);
            }
            above = line;
        }
        return above[to.length()];
    }
}
