package ec.atalaya.console;

import ec.atalaya.evaluation.ResultRow;
import ec.atalaya.evaluation.ResultRow.Kind;
import ec.atalaya.evaluation.explanation.Explanation;
import ec.atalaya.evaluation.explanation.MeasuredBasis;
import ec.atalaya.evaluation.explanation.MeasurementRow;
import ec.atalaya.evaluation.run.StoredResult;
import ec.atalaya.plan.Indicator;
import ec.atalaya.plan.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The values of an indicator as a table: one row for each period that it was judged on. */
final class ValueRows {

    /** An indicator in a period of its own rhythm. */
    record Judged(ResultRow row, MeasuredBasis basis, Explanation explanation) {

        /** The value of the period itself; null where there is none, be it that an earlier one serves. */
        @Nullable
        Double ownValue() {
            return carriedFrom() == null ? row.value() : null;
        }

        private @Nullable Period carriedFrom() {
            return ValueRows.carriedFrom(basis);
        }
    }

    /**
     * One row of the table. Whatever is missing says why.
     *
     * @param source all sources of a value that several rows make
     */
    record ValueRow(
            String period,
            String value,
            boolean provisional,
            String target,
            String attainment,
            StatusMark mark,
            String source,
            boolean illustrative,
            String cutoff,
            String revision,
            String place) {}

    private final Telling telling;
    private final Indicator indicator;

    ValueRows(Telling telling, Indicator indicator) {
        this.telling = telling;
        this.indicator = indicator;
    }

    /** A yearly indicator is looked at every quarter; its latest look at a year is the one that counts. */
    static List<Judged> judged(Telling telling, Indicator indicator) {
        Map<Period, Judged> byPeriod = new LinkedHashMap<>();
        for (StoredResult result : telling.evidence().overTime(Kind.INDICATOR, indicator.code())) {
            Explanation explanation = result.explanation();
            MeasuredBasis basis = explanation.value();
            if (basis != null && telling.view().plan().profile().covers(basis.judged())) {
                byPeriod.put(basis.judged(), new Judged(result.row(), basis, explanation));
            }
        }
        return List.copyOf(byPeriod.values());
    }

    /** The earlier period whose value serves; null where the period has one, or none serves. */
    static @Nullable Period carriedFrom(MeasuredBasis basis) {
        Period period = basis.period();
        return period != null && period.last().isBefore(basis.judged().first()) ? period : null;
    }

    /** The latest first. */
    List<ValueRow> of(List<Judged> judged) {
        List<ValueRow> rows = new ArrayList<>(judged.stream().map(this::row).toList());
        Collections.reverse(rows);
        return rows;
    }

    private ValueRow row(Judged one) {
        Amounts amounts = Amounts.of(telling.words(), indicator, one.explanation());
        Double value = one.row().value();
        Double target = one.row().target();
        List<MeasurementRow> measured = one.basis().measurements();
        String none = telling.text("objective.table.open");
        return new ValueRow(
                telling.period(one.basis().judged()),
                value == null ? missing(one.row()) : told(one, amounts.number(value)),
                one.basis().provisional(),
                target == null ? telling.words().reason("NO_TARGET") : amounts.number(target),
                attainment(one.row()),
                telling.view().mark(one.row().status()),
                measured.isEmpty() ? none : sources(measured),
                measured.stream().anyMatch(row -> Illustrative.SOURCE.equals(row.source())),
                measured.isEmpty() ? none : cutoff(measured),
                measured.isEmpty() ? none : revision(measured),
                measured.isEmpty() ? none : place(measured));
    }

    private String told(Judged one, String value) {
        Period from = one.carriedFrom();
        return from == null ? value : telling.text("objective.values.carried", value, telling.period(from));
    }

    private String missing(ResultRow row) {
        return telling.words().reason(row.reason().isEmpty() ? "NO_VALUE" : row.reason());
    }

    private String attainment(ResultRow row) {
        Double attainment = row.attainment();
        return attainment == null
                ? telling.words().reason(row.reason())
                : telling.words().percent(attainment);
    }

    private String sources(List<MeasurementRow> rows) {
        return telling.words()
                .listed(rows.stream()
                        .map(row -> Objects.requireNonNullElse(row.source(), telling.text("objective.source.unknown")))
                        .distinct()
                        .toList());
    }

    private String cutoff(List<MeasurementRow> rows) {
        var words = new MeasurementWords(telling, Amounts.of(telling.words(), indicator, null), null);
        MeasurementRow latest = rows.stream()
                .max(Comparator.comparing(ValueRows::knownFrom, Comparator.nullsFirst(Comparator.naturalOrder())))
                .orElseThrow();
        return words.cutoff(latest.cutoff(), latest.known());
    }

    private static @Nullable LocalDate knownFrom(MeasurementRow row) {
        return row.cutoff() == null ? row.known() : row.cutoff();
    }

    private String revision(List<MeasurementRow> rows) {
        int most = rows.stream().mapToInt(MeasurementRow::revision).max().orElse(1);
        Amounts amounts = Amounts.of(telling.words(), indicator, null);
        var words = new MeasurementWords(telling, amounts, null);
        List<String> before = rows.stream()
                .flatMap(row -> row.earlier().stream())
                .map(earlier -> telling.text(
                        "objective.values.before",
                        amounts.number(earlier.value()),
                        words.cutoff(earlier.cutoff(), earlier.known()),
                        MeasurementWords.told(telling, earlier.place())))
                .toList();
        return most == 1
                ? telling.words().count(1)
                : telling.text(
                        "objective.values.revised",
                        Integer.toString(most),
                        telling.words().listed(before));
    }

    private String place(List<MeasurementRow> rows) {
        String first = MeasurementWords.told(telling, rows.get(0).place());
        return rows.size() == 1 ? first : telling.text("objective.values.rows", first, rows.size() - 1);
    }
}
