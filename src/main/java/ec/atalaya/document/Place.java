package ec.atalaya.document;

import java.util.Comparator;

/**
 * Where in a document something stands.
 *
 * @param file the name of the document, as its reader knows it
 * @param sheet the sheet of a workbook; empty for text files
 * @param line counted from 1; 0 where the whole document is meant
 * @param column counted from 1: in a table the number of the cell in its row, in YAML the character in its line; 0
 *     where the whole line is meant
 */
public record Place(String file, String sheet, int line, int column) implements Comparable<Place> {

    private static final Comparator<Place> ORDER = Comparator.comparing(Place::file)
            .thenComparing(Place::sheet)
            .thenComparingInt(Place::line)
            .thenComparingInt(Place::column);

    public static Place of(String file) {
        return new Place(file, "", 0, 0);
    }

    public static Place at(String file, int line, int column) {
        return new Place(file, "", line, column);
    }

    public Place column(int otherColumn) {
        return new Place(file, sheet, line, otherColumn);
    }

    /** The row alone, as explanations name it: {@code mediciones-2024.csv:212}. */
    public String row() {
        return sheet.isEmpty() ? file + ":" + line : file + "!" + sheet + "!" + line;
    }

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }

    /** {@code file:line:column}, or {@code file!sheet!cell} in a workbook. */
    @Override
    public String toString() {
        if (sheet.isEmpty()) {
            return file + ":" + Math.max(line, 1) + ":" + Math.max(column, 1);
        }
        return file + "!" + sheet + "!" + letters() + Math.max(line, 1);
    }

    /** The column as spreadsheets call it: A for the first. */
    public String letters() {
        var letters = new StringBuilder();
        for (int rest = Math.max(column, 1); rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return letters.toString();
    }
}
