package ec.atalaya.tenjo;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The published development plan of a real municipality, turned into a plan folder. Its own columns are not ours: a goal
 * is our indicator, a result goal our objective, and what it maintains it holds against its target like what should rise.
 */
final class TenjoPlan {

    /** Where its files stand, unless the system property says otherwise. */
    private static final Path USUAL = Path.of("..", "shared", "data", "tenjo");

    private static final Map<String, String> ACCUMULATIONS =
            Map.of("sum", "SUM", "average", "AVERAGE", "max", "MAX", "last", "LATEST");
    private static final Map<String, String> DIRECTIONS = Map.of("up", "UP", "down", "DOWN", "maintain", "KEEP");

    private final Path data;

    private TenjoPlan(Path data) {
        this.data = data;
    }

    static Path place() {
        return Path.of(System.getProperty("atalaya.tenjo", USUAL.toString()));
    }

    static Optional<TenjoPlan> find() {
        Path place = place();
        return Files.isRegularFile(place.resolve("expected.csv"))
                ? Optional.of(new TenjoPlan(place))
                : Optional.empty();
    }

    List<NamedCsvRecord> rows(String table) throws IOException {
        try (CsvReader<NamedCsvRecord> csv =
                CsvReader.builder().ofNamedCsvRecord(data.resolve(table + ".csv"), UTF_8)) {
            return csv.stream().toList();
        }
    }

    /** How the quarters of a year make the year of a goal; empty where the municipality did not keep to one way. */
    Optional<String> accumulation(NamedCsvRecord goal, int year) {
        return Optional.ofNullable(ACCUMULATIONS.get(goal.getField("quarter_aggregation_" + year)));
    }

    /**
     * Writes the plan folder as one year's follow-up knew it: goals change from year to year how their quarters add up.
     *
     * @param periods which periods' targets and measurements go in
     */
    void write(Path folder, int year, Predicate<String> periods) throws IOException {
        Files.createDirectories(folder.resolve("measurements"));
        Files.writeString(folder.resolve("plan.yaml"), head(), UTF_8);
        write(folder.resolve("objectives.csv"), objectives());
        write(folder.resolve("indicators.csv"), indicators(year));
        write(folder.resolve("targets.csv"), values("targets", "target", periods));
        write(folder.resolve("measurements/measurements.csv"), values("measurements", "value", periods));
    }

    private String head() throws IOException {
        NamedCsvRecord plan = rows("plan").get(0);
        StringBuilder head = new StringBuilder();
        head.append("code: ").append(plan.getField("plan_id")).append('\n');
        head.append("name: \"").append(plan.getField("name")).append("\"\n");
        head.append("start: ").append(plan.getField("start_year")).append('\n');
        head.append("end: ").append(plan.getField("end_year")).append('\n');
        head.append("zone: America/Bogota\nlocale: es-CO\nruleset: default\nrhythm: QUARTER\naxes:\n");
        for (NamedCsvRecord axis : rows("axes")) {
            head.append("  - {code: %s, name: \"%s\", weight: %s}%n"
                    .formatted(axis.getField("axis_id"), axis.getField("name"), axis.getField("weight")));
        }
        return head.toString();
    }

    private List<List<String>> objectives() throws IOException {
        List<List<String>> table = new ArrayList<>();
        table.add(List.of("code", "name", "axis"));
        for (NamedCsvRecord goal : rows("result_goals")) {
            table.add(List.of(goal.getField("result_goal_id"), goal.getField("result_goal"), goal.getField("axis_id")));
        }
        return table;
    }

    /** Where a baseline is told in words alone, there is none in figures, and none is invented. */
    private List<List<String>> indicators(int year) throws IOException {
        List<List<String>> table = new ArrayList<>();
        table.add(List.of(
                "code",
                "name",
                "objective",
                "unit",
                "direction",
                "method",
                "accumulation",
                "baseline_value",
                "source"));
        for (NamedCsvRecord goal : rows("indicators")) {
            table.add(List.of(
                    goal.getField("indicator_id"),
                    goal.getField("indicator"),
                    goal.getField("result_goal_id"),
                    goal.getField("unit"),
                    DIRECTIONS.get(goal.getField("direction")),
                    "TARGET_RATIO",
                    accumulation(goal, year).orElse("LATEST"),
                    goal.getField("baseline_value"),
                    goal.getField("responsible_unit")));
        }
        return table;
    }

    private List<List<String>> values(String table, String column, Predicate<String> periods) throws IOException {
        List<List<String>> values = new ArrayList<>();
        values.add(List.of("indicator", "period", "value"));
        for (NamedCsvRecord row : rows(table)) {
            if (periods.test(row.getField("period"))) {
                values.add(List.of(row.getField("indicator_id"), row.getField("period"), row.getField(column)));
            }
        }
        return values;
    }

    private static void write(Path file, List<List<String>> table) throws IOException {
        try (CsvWriter csv = CsvWriter.builder().build(file, UTF_8);
                Stream<List<String>> rows = table.stream()) {
            rows.forEach(csv::writeRecord);
        }
    }
}
