package ec.atalaya.console;

import ec.atalaya.console.Step.DecidingRow;
import ec.atalaya.console.Step.Row;
import ec.atalaya.evaluation.explanation.AppliedRule;
import ec.atalaya.evaluation.explanation.Cell;
import ec.atalaya.evaluation.explanation.Explanation;
import ec.atalaya.evaluation.explanation.RowPlace;
import ec.atalaya.evaluation.explanation.TableRow;
import ec.atalaya.rules.table.Band;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Shows the row of the bands that decided among those that might have. */
final class DecidingRows {

    private final Telling telling;

    DecidingRows(Telling telling) {
        this.telling = telling;
    }

    /** Null where the rule reads no band. */
    @Nullable
    DecidingRow of(Explanation explanation, AppliedRule rule) {
        TableRow hit = rule.row();
        if (hit == null || text(hit, "level") == null) {
            return null;
        }
        // Rules may have changed since: then nobody can tell by the present ones what stood beside the row.
        List<Row> rows = RulePlaces.areInForce(telling.view(), explanation.ruleSet()) ? neighbours(hit) : List.of();
        return new DecidingRow(
                telling.text("objective.table.bands", hit.place().file()), rows.isEmpty() ? List.of(row(hit)) : rows);
    }

    private List<Row> neighbours(TableRow hit) {
        return telling.view().rules().tables().bands().stream()
                .filter(band -> band.level().equals(text(hit, "level")))
                .filter(band -> band.measure().equals(Objects.requireNonNullElse(text(hit, "measure"), "")))
                .filter(band -> band.scope().toString().equals(text(hit, "scope")))
                .sorted(Comparator.comparingInt(band -> band.place().line()))
                .map(band -> row(band, hit.place()))
                .toList();
    }

    private Row row(Band band, RowPlace hit) {
        Integer decided = hit.row();
        return new Row(
                Integer.toString(band.place().line()),
                band.scope().toString(),
                Double.isFinite(band.from())
                        ? mark(Judged.of(band.level(), band.measure()), band.from())
                        : telling.text("objective.table.open"),
                Double.isFinite(band.to())
                        ? mark(Judged.of(band.level(), band.measure()), band.to())
                        : telling.text("objective.table.open"),
                telling.view().mark(band.status()).word(),
                decided != null && decided == band.place().line());
    }

    private Row row(TableRow hit) {
        Integer line = hit.place().row();
        String scope = text(hit, "scope");
        String status = text(hit, "status");
        return new Row(
                line == null ? telling.text("objective.table.open") : Integer.toString(line),
                scope == null ? telling.text("objective.table.open") : scope,
                edge(hit, "from"),
                edge(hit, "to"),
                telling.view().mark(status == null ? "" : status).word(),
                true);
    }

    private String edge(TableRow row, String name) {
        Double number = number(row, name);
        return number == null ? telling.text("objective.table.open") : mark(judged(row), number);
    }

    private static Judged judged(TableRow row) {
        return Judged.of(
                Objects.requireNonNullElse(text(row, "level"), ""),
                Objects.requireNonNullElse(text(row, "measure"), ""));
    }

    private String mark(Judged judged, double edge) {
        return telling.words().edge(judged, edge);
    }

    static @Nullable Double number(TableRow row, String name) {
        return row.cells().stream()
                .filter(cell -> cell.name().equals(name))
                .map(Cell::number)
                .findFirst()
                .orElse(null);
    }

    static @Nullable String text(TableRow row, String name) {
        return row.cells().stream()
                .filter(cell -> cell.name().equals(name))
                .map(Cell::text)
                .findFirst()
                .orElse(null);
    }

    /** {@code de 70 % a 85 %}, {@code de menos de 70 %}, {@code desde 85 %}. */
    String range(TableRow row) {
        Double from = number(row, "from");
        Double to = number(row, "to");
        if (from == null) {
            return to == null
                    ? telling.text("objective.range.any")
                    : telling.text("objective.range.below", mark(judged(row), to));
        }
        return to == null
                ? telling.text("objective.range.from", mark(judged(row), from))
                : telling.text("objective.range.between", mark(judged(row), from), mark(judged(row), to));
    }
}
