package ec.atalaya.plan;

import ec.atalaya.document.Column;
import ec.atalaya.document.Row;
import ec.atalaya.document.YamlMap;
import java.util.List;
import java.util.Optional;

/** The documents that make up a plan, wherever they are kept. */
interface PlanDocuments {

    /** What {@code plan.yaml} says; empty where it cannot be read, which has been told then. */
    Optional<YamlMap> head();

    /** The rows of one table; none where the plan has no such table. */
    List<Row> rows(String table, boolean required, List<Column> columns);

    /** What {@code scenarios.yaml} says; empty where the plan has none, or it cannot be read, which has been told then. */
    Optional<YamlMap> macro();
}
