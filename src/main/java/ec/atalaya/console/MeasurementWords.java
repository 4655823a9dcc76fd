package ec.atalaya.console;

import ec.atalaya.console.Sentence.Piece;
import ec.atalaya.evaluation.explanation.MeasuredBasis;
import ec.atalaya.evaluation.explanation.MeasurementRow;
import ec.atalaya.evaluation.explanation.MeasurementRow.OtherRow;
import ec.atalaya.evaluation.explanation.RowPlace;
import ec.atalaya.plan.Indicator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says what was measured, row by row, what was said before, and what other sources say. */
final class MeasurementWords {

    /** The part of an indicator's page where its rows stand. */
    private static final String ANCHOR = "#medicion";

    private final Telling telling;
    private final Amounts amounts;
    private final @Nullable String rows;

    /**
     * For one indicator.
     *
     * @param rows where its rows are shown; null on the page that shows them
     */
    MeasurementWords(Telling telling, Amounts amounts, @Nullable String rows) {
        this.telling = telling;
        this.amounts = amounts;
        this.rows = rows;
    }

    /** Where an indicator's rows are shown. */
    static String rowsOf(Telling telling, Indicator indicator) {
        return telling.view().indicator(indicator.code()) + ANCHOR;
    }

    List<Sentence> of(MeasuredBasis value) {
        List<Sentence> lines = new ArrayList<>();
        if (value.accumulation() != null && value.value() != null) {
            lines.add(telling.sentence(
                    "objective.accumulated",
                    Piece.strong(amounts.told(value.value())),
                    telling.text("accumulation." + value.accumulation()),
                    value.measurements().size()));
        }
        value.measurements().forEach(row -> addRow(lines, row));
        if (value.missing() > 0) {
            lines.add(telling.sentence("objective.measured.missing", value.missing()));
        }
        if (value.age() > 0 && value.period() != null) {
            lines.add(telling.sentence("objective.measured.old", telling.period(value.period()), value.age()));
        }
        return lines;
    }

    private void addRow(List<Sentence> lines, MeasurementRow row) {
        lines.add(telling.sentence(
                row.provisional() ? "objective.measured.provisional" : "objective.measured",
                Piece.strong(amounts.told(row.value())),
                telling.period(row.period()),
                source(row.source()),
                cutoff(row.cutoff(), row.known()),
                Integer.toString(row.revision()),
                place(row.place())));
        if (row.note() != null) {
            lines.add(telling.sentence("objective.measured.note", row.note()));
        }
        row.earlier().forEach(earlier -> lines.add(other("objective.measured.earlier", earlier)));
        for (OtherRow rival : row.rivals()) {
            boolean agrees = rival.value() == row.value();
            lines.add(other(agrees ? "objective.measured.agrees" : "objective.measured.rival", rival));
            rival.earlier().forEach(earlier -> lines.add(other("objective.measured.rival-earlier", earlier)));
        }
    }

    private Sentence other(String key, OtherRow row) {
        return telling.sentence(
                key,
                Piece.strong(amounts.told(row.value())),
                source(row.source()),
                cutoff(row.cutoff(), row.known()),
                place(row.place()));
    }

    String source(@Nullable String source) {
        return source == null ? telling.text("objective.source.unknown") : source;
    }

    /** A value without a cutoff was known from its load on. */
    String cutoff(@Nullable LocalDate day, @Nullable LocalDate known) {
        if (day != null) {
            return telling.words().date(day);
        }
        return known == null
                ? telling.text("objective.day.unknown")
                : telling.text("objective.day.known", telling.words().date(known));
    }

    private Piece place(RowPlace place) {
        return new Piece(told(telling, place), rows, false);
    }

    /** {@code fila 145 de mediciones-2024.csv}. */
    static String told(Telling telling, RowPlace place) {
        Integer row = place.row();
        if (row == null) {
            return place.file();
        }
        return place.sheet() == null
                ? telling.text("objective.row", Integer.toString(row), place.file())
                : telling.text("objective.row.sheet", Integer.toString(row), place.sheet(), place.file());
    }
}
