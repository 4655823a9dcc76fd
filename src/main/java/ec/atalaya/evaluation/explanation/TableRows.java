package ec.atalaya.evaluation.explanation;

import ec.atalaya.rules.table.AgendaPolicy;
import ec.atalaya.rules.table.AlertPolicy;
import ec.atalaya.rules.table.Band;
import ec.atalaya.rules.table.Recipient;
import ec.atalaya.rules.table.ScoreLine;
import ec.atalaya.rules.table.Transmission;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells rows of tables by the English names of their columns. */
final class TableRows {

    private TableRows() {}

    /** The row that a fact is; null where it is none. */
    static @Nullable TableRow of(Object fact) {
        if (fact instanceof Band band) {
            return of(band);
        }
        if (fact instanceof ScoreLine line) {
            return of(line);
        }
        if (fact instanceof Transmission terms) {
            return of(terms);
        }
        if (fact instanceof AlertPolicy policy) {
            return of(policy);
        }
        return fact instanceof AgendaPolicy policy ? of(policy) : null;
    }

    static TableRow of(Band band) {
        var cells = new CellRow()
                .text("scope", band.scope().toString())
                .text("level", band.level())
                .text("measure", band.measure())
                .number("from", band.from())
                .number("to", band.to())
                .text("status", band.status());
        return new TableRow(RowPlace.of(band.place()), cells.cells());
    }

    private static TableRow of(ScoreLine line) {
        var cells = new CellRow()
                .text("scope", line.scope().toString())
                .text("measure", line.measure())
                .number("from", line.from())
                .number("to", line.to())
                .number("slope", line.slope())
                .number("offset", line.offset())
                .number("least", line.least())
                .number("most", line.most());
        return new TableRow(RowPlace.of(line.place()), cells.cells());
    }

    private static TableRow of(Transmission terms) {
        var cells = new CellRow()
                .text("scope", terms.scope().toString())
                .number("least_confidence", terms.leastConfidence())
                .number("threshold", terms.threshold())
                .number("decay", terms.decay())
                .text("advances", terms.advances() ? "yes" : "no");
        return new TableRow(RowPlace.of(terms.place()), cells.cells());
    }

    private static TableRow of(AlertPolicy policy) {
        var cells = new CellRow()
                .text("rule", policy.rule())
                .text("scope", policy.scope().toString())
                .text("level", policy.level())
                .text("status", policy.status())
                .number("mark", policy.mark())
                .number("periods", policy.periods())
                .text("severity", policy.severity())
                .text(
                        "recipients",
                        policy.recipients().stream().map(Recipient::name).collect(Collectors.joining(";")));
        return new TableRow(RowPlace.of(policy.place()), cells.cells());
    }

    private static TableRow of(AgendaPolicy policy) {
        var cells = new CellRow()
                .text("rule", policy.rule())
                .text("scope", policy.scope().toString())
                .text("level", policy.level())
                .text("severity", policy.severity())
                .number("mark", policy.mark())
                .text("meeting", policy.meeting())
                .text("section", policy.section())
                .text("outcome", policy.outcome())
                .number("minutes", policy.minutes());
        return new TableRow(RowPlace.of(policy.place()), cells.cells());
    }
}
