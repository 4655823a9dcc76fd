package ec.atalaya.document;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;

/** Reads YAML files as nodes that keep their places; no object is ever made from a tag. */
public final class Yaml {

    private Yaml() {}

    /** The mapping that the file holds; empty, with a fault, where it holds anything else. */
    public static Optional<YamlMap> read(Path file, String name, Faults faults) {
        try (Reader reader = Files.newBufferedReader(file)) {
            Node node = new org.yaml.snakeyaml.Yaml(new LoaderOptions()).compose(reader);
            if (node instanceof MappingNode mapping) {
                return Optional.of(new YamlMap(mapping, name, faults));
            }
            faults.error(Place.at(name, 1, 1), "yaml.no-map");
        } catch (MarkedYAMLException broken) {
            var mark = broken.getProblemMark();
            Place place = mark == null ? Place.of(name) : Place.at(name, mark.getLine() + 1, mark.getColumn() + 1);
            faults.error(place, "yaml.broken", String.valueOf(broken.getProblem()));
        } catch (YAMLException broken) {
            if (broken.getCause() instanceof CharacterCodingException) {
                faults.error(Place.of(name), "file.encoding");
            } else {
                faults.error(Place.of(name), "yaml.broken", String.valueOf(broken.getMessage()));
            }
        } catch (IOException unreadable) {
            faults.error(Place.of(name), "file.unreadable", String.valueOf(unreadable.getMessage()));
        }
        return Optional.empty();
    }
}
