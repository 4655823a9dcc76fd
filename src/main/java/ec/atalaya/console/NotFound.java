package ec.atalaya.console;

import ec.atalaya.plan.Period;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** An address names what does not exist; whoever followed it is offered what is nearest. */
final class NotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int MOST_OFFERED = 5;

    private final String kind;
    private final String code;
    private final transient List<String> nearest;

    private NotFound(String kind, String code, List<String> nearest) {
        super("There is no " + kind + " " + code);
        this.kind = kind;
        this.code = code;
        this.nearest = nearest;
    }

    /**
     * For a code that is none of those that exist.
     *
     * @param kind of what, as message keys name it: {@code plan}, {@code objective}
     */
    static NotFound among(String kind, String code, List<String> existing) {
        return new NotFound(
                kind,
                code,
                existing.stream()
                        .sorted(Comparator.comparingInt((String one) -> distance(code, one))
                                .thenComparing(one -> one))
                        .limit(MOST_OFFERED)
                        .toList());
    }

    static NotFound period(String text, List<Period> existing) {
        return new NotFound(
                "period",
                text,
                existing.stream().limit(MOST_OFFERED).map(Period::toString).toList());
    }

    String kind() {
        return kind;
    }

    String code() {
        return code;
    }

    List<String> nearest() {
        return nearest;
    }

    /** Levenshtein's, without regard to capitals. */
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
