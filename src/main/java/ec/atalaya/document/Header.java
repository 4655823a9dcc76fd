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
    private final List<Boolean> named = new ArrayList<>();
    private boolean complete = true;

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
            header.named.add(cell.isGiven());
            if (column == null && cell.isGiven() && !known.contains(Column.ANY_OTHER)) {
                faults.error(cell.place(), "header.unknown", cell.text(), told(known));
            } else if (column != null && !seen.add(column)) {
                faults.error(cell.place(), "header.twice", cell.text());
            }
        }
        for (Column column : known) {
            if (column.required() && !seen.contains(column)) {
                faults.error(place.column(1), "header.missing", column.told());
                header.complete = false;
            }
        }
        return header;
    }

    /** Whether all required columns are there: without one of them every row would tell the same fault again. */
    boolean isComplete() {
        return complete;
    }

    /** Whether the cells at this index, counted from 0, stand under one of the known columns. */
    boolean knows(int index) {
        return index < order.size() && order.get(index) != null;
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
                byColumn.putIfAbsent(column, cell);
            } else if (cell.isGiven() && i >= order.size()) {
                faults.error(cell.place(), "row.too-long", cells.size(), order.size());
                break;
            } else if (cell.isGiven() && !named.get(i)) {
                faults.error(cell.place(), "row.no-header", cell.text());
            }
        }
        return new Row(place, byColumn);
    }

    private static String told(List<Column> known) {
        return known.stream().map(Column::told).collect(Collectors.joining(", "));
    }
}
