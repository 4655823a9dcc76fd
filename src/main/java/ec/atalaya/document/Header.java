package ec.atalaya.document;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The header row of a table: which of the known columns stands where. */
final class Header {

    private final List<@Nullable Column> order = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private boolean complete = true;
    private boolean gaps;

    private Header() {}

    static Header read(List<Cell> cells, List<Column> known, Place place, Faults faults) {
        var header = new Header();
        Set<Column> seen = new HashSet<>();
        for (Cell cell : cells) {
            Column column = called(cell, known);
            header.order.add(column);
            header.names.add(cell.text());
            header.gaps |= !cell.isGiven();
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

    /** What stands in it, in its order. */
    List<String> names() {
        return names;
    }

    /** Whether the cells at this index, counted from 0, stand under one of the known columns. */
    boolean knows(int index) {
        return index < order.size() && order.get(index) != null;
    }

    /** Where a column stands, counted from 0; -1 where it does not. */
    int indexOf(Column column) {
        return order.indexOf(column);
    }

    /** Whether these cells look like a header at all: a title row above it does not. */
    static boolean isLikely(List<Cell> cells, List<Column> known) {
        return cells.stream().filter(cell -> called(cell, known) != null).count() >= 2;
    }

    /** Whether these cells name every required column. */
    static boolean isWhole(List<Cell> cells, List<Column> known) {
        return known.stream().filter(Column::required).allMatch(column -> cells.stream()
                .anyMatch(cell -> column.isCalled(cell.text())));
    }

    /** Tells what stands outside of the table's columns; a row with nothing there costs next to nothing. */
    void check(TableRow row, int count, Faults faults) {
        if (count <= order.size() && !gaps) {
            return;
        }
        List<Cell> cells = row.written();
        for (int i = 0; i < cells.size(); i++) {
            Cell cell = cells.get(i);
            boolean blank = cell.text().isBlank();
            if (!blank && i >= order.size()) {
                faults.error(cell.place(), "row.too-long", cells.size(), order.size());
                return;
            }
            if (!blank && order.get(i) == null && names.get(i).isEmpty()) {
                faults.error(cell.place(), "row.no-header", cell.text().strip());
            }
        }
    }

    private static @Nullable Column called(Cell cell, List<Column> known) {
        return known.stream()
                .filter(column -> column.isCalled(cell.text()))
                .findFirst()
                .orElse(null);
    }

    private static String told(List<Column> known) {
        return known.stream().map(Column::told).collect(Collectors.joining(", "));
    }
}
