package ec.atalaya.drawing;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a strategic map shows.
 *
 * @param rows from top to bottom: from effects to causes; none for a plan without perspectives
 * @param columns from left to right
 * @param nodes in no order that matters
 * @param links in no order that matters
 */
public record MapPicture(
        List<MapRow> rows, List<MapColumn> columns, List<MapNode> nodes, List<MapLink> links, MapWords words) {

    public MapPicture {
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
        nodes = List.copyOf(nodes);
        links = List.copyOf(links);
        Set<String> codes = requireDistinct(nodes);
        Set<String> known = columns.stream().map(MapColumn::code).collect(Collectors.toSet());
        for (MapNode node : nodes) {
            if (!known.contains(node.column())) {
                throw new IllegalArgumentException(node.code() + " stands in a column that the map lacks");
            }
        }
        for (MapLink link : links) {
            if (!codes.contains(link.cause()) || !codes.contains(link.effect())) {
                throw new IllegalArgumentException(
                        link.cause() + " > " + link.effect() + " has an end that the map lacks");
            }
        }
    }

    private static Set<String> requireDistinct(List<MapNode> nodes) {
        Set<String> codes = new HashSet<>();
        for (MapNode node : nodes) {
            if (!codes.add(node.code())) {
                throw new IllegalArgumentException(node.code() + " stands on the map twice");
            }
        }
        return codes;
    }

    /** The piece around one objective: its direct causes and effects, and the rows and columns that they stand in. */
    public MapPicture around(String objective) {
        List<MapLink> near =
                links.stream().filter(link -> link.touches(objective)).toList();
        Set<String> codes = new HashSet<>(Set.of(objective));
        near.forEach(link -> codes.addAll(List.of(link.cause(), link.effect())));
        List<MapNode> kept =
                nodes.stream().filter(node -> codes.contains(node.code())).toList();
        return new MapPicture(
                rows.stream()
                        .filter(row -> kept.stream().anyMatch(node -> row.code().equals(node.row())))
                        .toList(),
                columns.stream()
                        .filter(column ->
                                kept.stream().anyMatch(node -> node.column().equals(column.code())))
                        .toList(),
                kept,
                near,
                words);
    }
}
