package ec.atalaya.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** A mapping of a YAML file: its values are read as cells, so that they tell the same faults as tables do. */
public final class YamlMap {

    private final String name;
    private final Faults faults;
    private final Place place;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Map<String, Place> keys = new HashMap<>();

    YamlMap(MappingNode node, String name, Faults faults) {
        this.name = name;
        this.faults = faults;
        this.place = place(node);
        for (NodeTuple tuple : node.getValue()) {
            String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
            if (values.put(key, tuple.getValueNode()) != null) {
                faults.error(place(tuple.getKeyNode()), "yaml.twice", key);
            }
            keys.put(key, place(tuple.getKeyNode()));
        }
    }

    public Place place() {
        return place;
    }

    /** Tells every key that is none of these. */
    public YamlMap only(String... known) {
        List<String> allowed = Arrays.asList(known);
        values.keySet().stream()
                .filter(key -> !allowed.contains(key))
                .forEach(key ->
                        faults.error(keys.getOrDefault(key, place), "yaml.unknown", key, String.join(", ", allowed)));
        return this;
    }

    public List<String> keys() {
        return List.copyOf(values.keySet());
    }

    public boolean has(String key) {
        return values.containsKey(key);
    }

    /** Whether a mapping stands under a key. */
    public boolean isMap(String key) {
        return values.get(key) instanceof MappingNode;
    }

    /** Where a key stands; the mapping's own place where it has no such key. */
    public Place keyPlace(String key) {
        return keys.getOrDefault(key, place);
    }

    /** The scalar under a key; a cell that is not given where there is none. */
    public Cell cell(String key) {
        Node node = values.get(key);
        if (node == null) {
            return new Cell("", place, NumberNotation.POINT);
        }
        if (node instanceof ScalarNode scalar) {
            return cell(scalar);
        }
        faults.error(place(node), "yaml.no-scalar", key);
        return new Cell("", place(node), NumberNotation.POINT);
    }

    public String required(String key) {
        Cell cell = cell(key);
        boolean told = values.get(key) != null && !(values.get(key) instanceof ScalarNode);
        return told ? "" : cell.required(key, faults);
    }

    /** The scalars of a list; a single scalar counts as a list of one. */
    public List<Cell> cells(String key) {
        Node node = values.get(key);
        List<Cell> cells = new ArrayList<>();
        for (Node element : elements(node)) {
            if (element instanceof ScalarNode scalar) {
                cells.add(cell(scalar));
            } else {
                faults.error(place(element), "yaml.no-scalar", key);
            }
        }
        return cells;
    }

    public Optional<YamlMap> map(String key) {
        Node node = values.get(key);
        if (node == null || isNull(node)) {
            return Optional.empty();
        }
        if (node instanceof MappingNode mapping) {
            return Optional.of(new YamlMap(mapping, name, faults));
        }
        faults.error(place(node), "yaml.no-map-under", key);
        return Optional.empty();
    }

    public List<YamlMap> maps(String key) {
        List<YamlMap> maps = new ArrayList<>();
        for (Node element : elements(values.get(key))) {
            if (element instanceof MappingNode mapping) {
                maps.add(new YamlMap(mapping, name, faults));
            } else {
                faults.error(place(element), "yaml.no-map-under", key);
            }
        }
        return maps;
    }

    /** A list of mappings as the rows of a table, with the same columns under the same names as in a CSV file. */
    public List<Row> rows(String key, List<Column> columns) {
        return maps(key).stream().map(map -> map.row(columns)).toList();
    }

    private Row row(List<Column> columns) {
        Map<Column, Cell> cells = new HashMap<>();
        for (String key : values.keySet()) {
            Optional<Column> column =
                    columns.stream().filter(known -> known.isCalled(key)).findFirst();
            if (column.isPresent()) {
                cells.put(column.get(), cell(key));
            } else {
                faults.error(
                        keys.getOrDefault(key, place),
                        "yaml.unknown",
                        key,
                        String.join(", ", columns.stream().map(Column::told).toList()));
            }
        }
        return new Row(place, cells);
    }

    private static List<Node> elements(@Nullable Node node) {
        if (node == null || isNull(node)) {
            return List.of();
        }
        return node instanceof SequenceNode sequence ? sequence.getValue() : List.of(node);
    }

    private static boolean isNull(Node node) {
        return node.getTag().equals(Tag.NULL);
    }

    private Cell cell(ScalarNode scalar) {
        String text = isNull(scalar) ? "" : scalar.getValue().strip();
        return new Cell(text, place(scalar), NumberNotation.POINT);
    }

    private Place place(Node node) {
        return Place.at(
                name, node.getStartMark().getLine() + 1, node.getStartMark().getColumn() + 1);
    }
}
