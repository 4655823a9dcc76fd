package ec.atalaya.measurement.source;

import ec.atalaya.document.Column;
import ec.atalaya.measurement.MeasurementFiles;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a source's rows become rows of measurements.
 *
 * @param columns by the names of measurements, what the source calls them; empty where it calls them the same
 * @param constants what holds for all rows, by the names of measurements
 * @param source who says so, for rows that do not say it; empty for nobody
 */
record RowShape(Map<String, String> columns, Map<String, String> constants, String source) {

    static final String SOURCE = "source";

    /** What a row of measurements may say; the words about its faults, which the product writes itself, are none of it. */
    static final List<Column> COLUMNS = MeasurementFiles.columns().stream()
            .filter(column -> !column.name().equals("fault"))
            .toList();

    static final List<String> FIELDS = COLUMNS.stream().map(Column::name).toList();

    /** What no row can do without. */
    static final List<String> REQUIRED =
            COLUMNS.stream().filter(Column::required).map(Column::name).toList();

    RowShape {
        columns = Map.copyOf(columns);
        constants = Map.copyOf(constants);
    }

    /** What the source calls a field; empty where it has none of it. */
    String nameOf(String field) {
        return columns.isEmpty() ? field : columns.getOrDefault(field, "");
    }

    /** The column of a field under its own names, or under the one that the source gives it. */
    Optional<Column> column(Column field) {
        String name = nameOf(field.name());
        List<String> others = columns.isEmpty() ? field.others() : List.of();
        return name.isEmpty() ? Optional.empty() : Optional.of(new Column(name, others, needs(field.name())));
    }

    /** Whether every row has to bring it. */
    boolean needs(String field) {
        return !constants.containsKey(field) && (columns.containsKey(field) || REQUIRED.contains(field));
    }

    /** What is written where a row leaves a field empty. */
    String otherwise(String field) {
        return constants.getOrDefault(field, field.equals(SOURCE) ? source : "");
    }
}
