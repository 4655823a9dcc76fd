package ec.atalaya.drawing;

import ec.atalaya.drawing.routing.Cell;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where each objective of a map stands: its perspective's band, its axis's column, and a place in that cell: below one
 * another, or in several lanes where one would make the map much higher than wide.
 */
final class MapLayout {

    /** About as much room as a box takes with its channel, and with its gutter. */
    private static final int ROW = 150;

    private static final int COLUMN = 230;

    /** Up to so many objectives a map is read best with each axis in one lane. */
    private static final int FEW = 40;

    private final MapPicture picture;
    private final int lanes;
    private final Map<String, Integer> heights;
    private final Map<String, Cell> cells = new LinkedHashMap<>();
    private final List<Band> bands = new ArrayList<>();
    private int rows;

    MapLayout(MapPicture picture) {
        this.picture = picture;
        this.lanes = lanes(picture);
        this.heights = heights(picture);
        for (MapRow row : picture.rows()) {
            List<MapNode> nodes = picture.nodes().stream()
                    .filter(node -> row.code().equals(node.row()))
                    .toList();
            place(row.name(), nodes, isLast(row));
        }
        placeThoseWithoutRow();
    }

    /** The fewest with which the map is no higher than wide, as sheets and screens are. */
    private static int lanes(MapPicture picture) {
        Map<String, Map<String, Long>> crowds = picture.nodes().stream()
                .collect(Collectors.groupingBy(
                        node -> String.valueOf(node.row()),
                        Collectors.groupingBy(MapNode::column, Collectors.counting())));
        int lanes = 1;
        while (isCrowded(picture)
                && rows(crowds, lanes) * ROW > (long) picture.columns().size() * lanes * COLUMN
                && rows(crowds, lanes) > crowds.size()) {
            lanes++;
        }
        return lanes;
    }

    private static long rows(Map<String, Map<String, Long>> crowds, int lanes) {
        return crowds.values().stream()
                .mapToLong(band -> band.values().stream()
                        .mapToLong(crowd -> inLanes(crowd, lanes))
                        .max()
                        .orElse(1))
                .sum();
    }

    /** How many rows so many objectives need. */
    private static long inLanes(long crowd, int lanes) {
        return (crowd + lanes - 1) / lanes;
    }

    /** Whether there are so many objectives that room is dear. */
    boolean isCrowded() {
        return isCrowded(picture);
    }

    private static boolean isCrowded(MapPicture picture) {
        return picture.nodes().size() > FEW;
    }

    /** Of how many columns of boxes each axis is made. */
    int lanes() {
        return lanes;
    }

    /** All columns of boxes. */
    int columns() {
        return picture.columns().size() * lanes;
    }

    List<Band> bands() {
        return bands;
    }

    int rows() {
        return rows;
    }

    Cell cell(String objective) {
        return Objects.requireNonNull(cells.get(objective), objective);
    }

    /** All objectives in reading order: row by row, each from left to right. */
    List<MapNode> inReadingOrder() {
        return picture.nodes().stream()
                .sorted(Comparator.comparing((MapNode node) -> cell(node.code()).row())
                        .thenComparing(node -> cell(node.code()).column()))
                .toList();
    }

    private boolean isLast(MapRow row) {
        return row.equals(picture.rows().get(picture.rows().size() - 1));
    }

    private void placeThoseWithoutRow() {
        Set<String> known = picture.rows().stream().map(MapRow::code).collect(Collectors.toSet());
        List<MapNode> left = picture.nodes().stream()
                .filter(node -> !isKnown(node.row(), known))
                .toList();
        if (!left.isEmpty()) {
            place(picture.rows().isEmpty() ? "" : picture.words().noPerspective(), left, true);
        }
    }

    private static boolean isKnown(@Nullable String row, Set<String> known) {
        return row != null && known.contains(row);
    }

    /** A band is as high as its fullest cell; others sink to its foot, near their causes, but in the last band they rise. */
    private void place(String name, List<MapNode> nodes, boolean toTheTop) {
        List<List<MapNode>> columns = picture.columns().stream()
                .map(column -> inCellOrder(nodes.stream()
                        .filter(node -> node.column().equals(column.code()))
                        .toList()))
                .toList();
        int height = columns.stream()
                .mapToInt(cell -> (int) inLanes(cell.size(), lanes))
                .max()
                .orElse(0);
        height = Math.max(height, 1);
        for (int column = 0; column < columns.size(); column++) {
            List<MapNode> cell = columns.get(column);
            int first = rows + (toTheTop ? 0 : height - (int) inLanes(cell.size(), lanes));
            for (int place = 0; place < cell.size(); place++) {
                cells.put(cell.get(place).code(), new Cell(column * lanes + place % lanes, first + place / lanes));
            }
        }
        bands.add(new Band(name, rows, rows + height - 1));
        rows += height;
    }

    /** Effects above their causes; among equals the one with more effects above, then by code. */
    private List<MapNode> inCellOrder(List<MapNode> cell) {
        Map<String, Long> effects =
                picture.links().stream().collect(Collectors.groupingBy(MapLink::cause, Collectors.counting()));
        return cell.stream()
                .sorted(Comparator.comparing(
                                (MapNode node) -> heights.getOrDefault(node.code(), 0), Comparator.reverseOrder())
                        .thenComparing(node -> effects.getOrDefault(node.code(), 0L), Comparator.reverseOrder())
                        .thenComparing(MapNode::code))
                .toList();
    }

    /** How many links lie below each objective on the longest way; whatever goes round in a circle ends it. */
    private static Map<String, Integer> heights(MapPicture picture) {
        Map<String, Integer> heights = new HashMap<>();
        boolean rising = true;
        for (int round = 0; rising && round < picture.nodes().size(); round++) {
            rising = false;
            for (MapLink link : picture.links()) {
                int least = heights.getOrDefault(link.cause(), 0) + 1;
                if (heights.getOrDefault(link.effect(), 0) < least) {
                    heights.put(link.effect(), least);
                    rising = true;
                }
            }
        }
        return heights;
    }
}
