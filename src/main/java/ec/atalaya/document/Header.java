package ec.atalaya.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The header row of a table: which of the known columns stands where. */
final class Header {

    private final List<@Nullable Column> order = new ArrayList<>();

    private Header() {}

    static Header read(List<Cell> cells, List<Column> known, Place place, Faults faults) {
        var header = new Header();
        Set<Column> seen = new HashSet<>();
        for (Cell cell : cells) {
            Column column = known.stream()
                    .filter(candidate -> candidate.isCalled(cell.text()))
                    .findFirst()
                    .orElse(null);
            header.order.add(column);
            if (column == null && cell.isGiven()) {
                faults.error(cell.place(), "header.unknown", cell.text(), told(known));
            } else if (column != null && !seen.add(column)) {
                faults.error(cell.place(), "header.twice", cell.text());
            }
        }
        known.stream()
                .filter(column -> column.required() && !seen.contains(column))
                .forEach(column -> faults.error(place.column(1), "header.missing", column.told()));
        return header;
    }

    /** Whether these cells look like a header at all: a title row above it does not. */
    static boolean isLikely(List<Cell> cells, List<Column> known) {
        return cells.stream()
                        .filter(cell -> known.stream().anyMatch(column -> column.isCalled(cell.text())))
                        .count()
                >= 2;
    }

    Row row(List<Cell> cells, Place place, Faults faults) {
        Map<Column, Cell> byColumn = new HashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            Cell cell = cells.get(i);
            Column column = i < order.size() ? order.get(i) : null;
            if (column != null) {
                byColumn.put(column, cell);
            } else if (cell.isGiven() && i >= order.size()) {
                faults.error(cell.place(), "row.too-long", cells.size(), order.size());
                break;
            }
        }
        return new Row(place, byColumn);
    }

    private static String told(List<Column> known) {
        return known.stream().map(Column::told).collect(Collectors.joining(", "));
    }
}
