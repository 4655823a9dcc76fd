package ec.atalaya.measurement.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Finds the rows of a JSON document and writes them as a table: the first row stands on line 2. */
final class JsonRewriting {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private JsonRewriting() {}

    /**
     * Writes the rows.
     *
     * @param rows where they are, as a JSON Pointer
     * @throws SourceFailure if it is no JSON, or has no rows there, or none of them has a field that all should have
     */
    static void rewrite(Path document, String rows, RowShape shape, Path to) {
        JsonNode all = read(document).at(JsonPointer.compile(rows));
        if (!all.isArray()) {
            throw SourceFailure.lasting("source.json-rows", rows.isEmpty() ? "/" : rows);
        }
        Map<String, JsonPointer> fields = new HashMap<>();
        for (String field : RowShape.FIELDS) {
            String name = shape.nameOf(field);
            if (!name.isEmpty()) {
                fields.put(field, JsonPointer.compile(name.startsWith("/") ? name : "/" + name));
            }
        }
        Set<String> seen = new HashSet<>();
        try (var canonical = CanonicalFile.open(to, shape, ',')) {
            for (int index = 0; index < all.size(); index++) {
                JsonNode row = all.get(index);
                Map<String, String> texts = new HashMap<>();
                fields.forEach((field, pointer) -> {
                    JsonNode value = row.at(pointer);
                    if (!value.isMissingNode()) {
                        seen.add(field);
                        texts.put(field, text(value));
                    }
                });
                canonical.write(index + 2, texts);
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        checkSeen(all, fields, seen, shape);
    }

    private static JsonNode read(Path document) {
        try {
            return JSON.readTree(document);
        } catch (JacksonException broken) {
            TokenStreamLocation at = broken.getLocation();
            throw SourceFailure.lasting(
                    "source.json-broken", at == null ? 1 : at.getLineNr(), at == null ? 1 : at.getColumnNr());
        }
    }

    /** A misspelt path would make every row faulty in the same way. */
    private static void checkSeen(JsonNode all, Map<String, JsonPointer> fields, Set<String> seen, RowShape shape) {
        for (Map.Entry<String, JsonPointer> field : fields.entrySet()) {
            if (!all.isEmpty() && shape.needs(field.getKey()) && !seen.contains(field.getKey())) {
                JsonNode first = all.get(0);
                String known = first.isObject()
                        ? first.propertyNames().stream().sorted().collect(Collectors.joining(", "))
                        : first.getNodeType().name();
                throw SourceFailure.lasting("source.no-column", field.getValue(), known);
            }
        }
    }

    private static String text(JsonNode value) {
        if (value.isNull()) {
            return "";
        }
        if (value.isNumber()) {
            BigDecimal number = value.decimalValue();
            return number.toPlainString();
        }
        return value.isValueNode() ? value.asString() : value.toString();
    }
}
