package ec.atalaya.evaluation.explanation;

import java.util.ArrayList;
import java.util.List;

/** Gathers named cells, leaving out what is empty or no number. */
final class CellRow {

    private final List<Cell> cells = new ArrayList<>();

    CellRow text(String name, String text) {
        if (!text.isEmpty()) {
            cells.add(new Cell(name, text, null));
        }
        return this;
    }

    CellRow number(String name, double number) {
        Double settled = Numbers.settled(number);
        if (settled != null) {
            cells.add(new Cell(name, null, settled));
        }
        return this;
    }

    boolean has(String name) {
        return cells.stream().anyMatch(cell -> cell.name().equals(name));
    }

    List<Cell> cells() {
        return cells;
    }
}
