package ec.atalaya.plan;

import ec.atalaya.document.Column;
import ec.atalaya.document.Row;
import ec.atalaya.document.YamlMap;
import java.util.List;
import java.util.Optional;

/** A small plan inside another document, such as a scenario test. */
record InlinePlan(YamlMap map) implements PlanDocuments {

    /** The key under which all that {@code scenarios.yaml} would hold stands. */
    static final String MACRO = "macro";

    @Override
    public Optional<YamlMap> head() {
        return Optional.of(map);
    }

    @Override
    public List<Row> rows(String table, boolean required, List<Column> columns) {
        return map.rows(table, columns);
    }

    @Override
    public Optional<YamlMap> macro() {
        return map.map(MACRO);
    }
}
