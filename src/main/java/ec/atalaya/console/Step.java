package ec.atalaya.console;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One step from a verdict down to the row that was measured.
 *
 * @param icon the name of its drawing
 * @param title what the step is about
 * @param lines what it says
 * @param table the row of the rules' table that decided; null where none did
 * @param formula the computation with its numbers; empty for none
 * @param parts what a score is made of; empty for none
 */
record Step(
        Icon icon,
        String title,
        List<Sentence> lines,
        @Nullable DecidingRow table,
        String formula,
        List<Part> parts) {

    /** What kind of step it is. */
    enum Icon {
        VERDICT,
        RULE,
        CALCULATION,
        CHILD,
        MEASUREMENT;

        /** How the sprite names it. */
        public String css() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * A row of a table beside its neighbours.
     *
     * @param caption which table
     * @param rows in the table's order
     */
    record DecidingRow(String caption, List<Row> rows) {

        DecidingRow {
            rows = List.copyOf(rows);
        }
    }

    /**
     * One row of the bands.
     *
     * @param hit whether it decided
     */
    record Row(String number, String scope, String from, String to, String status, boolean hit) {}

    /**
     * An indicator that makes a score.
     *
     * @param name without its code
     * @param attainment raw, or why there is none
     * @param counted what of it counts; empty where that is the same
     */
    record Part(
            StatusMark mark,
            String code,
            String name,
            Address address,
            boolean critical,
            String value,
            String target,
            String attainment,
            String counted,
            String weight,
            boolean lowest) {}

    Step {
        lines = List.copyOf(lines);
        parts = List.copyOf(parts);
    }

    static Step saying(Icon icon, String title, List<Sentence> lines) {
        return new Step(icon, title, lines, null, "", List.of());
    }

    Step with(@Nullable DecidingRow row) {
        return new Step(icon, title, lines, row, formula, parts);
    }

    Step computed(String how) {
        return new Step(icon, title, lines, table, how, parts);
    }

    Step of(List<Part> made) {
        return new Step(icon, title, lines, table, formula, made);
    }
}
