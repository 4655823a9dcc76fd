package ec.atalaya.measurement.source;

import ec.atalaya.document.Cell;
import ec.atalaya.document.Faults;
import ec.atalaya.document.Yaml;
import ec.atalaya.document.YamlMap;
import ec.atalaya.plan.Plan;
import ec.atalaya.plan.Unit;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the definition of one source and tells all that is wrong with it at once. */
final class SourceReader {

    private static final List<String> COMMON = List.of(
            "code",
            "name",
            "plan",
            "kind",
            "schedule",
            "owner",
            "source",
            "columns",
            "constants",
            "without_faulty_rows");

    /**
     * What definitions are checked against.
     *
     * @param plans by code; null for a code that no plan has
     * @param codes of all plans
     */
    record Known(Function<String, @Nullable Plan> plans, List<String> codes, Variable.Values variables, Instant now) {}

    private final String name;
    private final Faults faults;
    private final Known known;
    private String plan = "";

    SourceReader(String name, Faults faults, Known known) {
        this.name = name;
        this.faults = faults;
        this.known = known;
    }

    /** The code of the plan as far as it could be read; empty where it could not. */
    String plan() {
        return plan;
    }

    /** The definition; null, with its faults told, where anything is wrong. */
    @Nullable
    SourceDefinition read(Path file, String digest) {
        YamlMap yaml = Yaml.read(file, name, faults).orElse(null);
        if (yaml == null) {
            return null;
        }
        String code = required(yaml, "code").code(faults);
        String title = required(yaml, "name").text();
        Plan of = plan(required(yaml, "plan"));
        SourceSchedule schedule = schedule(required(yaml, "schedule"), of);
        SourceKind kind = required(yaml, "kind").oneOf(SourceKind.class, faults).orElse(null);
        Origin origin = kind == null ? null : origin(yaml, kind);
        RowShape shape = shape(yaml, kind == SourceKind.HTTP && isJson(yaml));
        String owner = owner(yaml.cell("owner"), of);
        boolean partly = yaml.cell("without_faulty_rows").yesOrNo(faults).orElse(false);
        if (faults.hasErrors() || schedule == null || origin == null) {
            return null;
        }
        return new SourceDefinition(code, title, plan, schedule, owner, origin, shape, partly, name, digest);
    }

    private Cell required(YamlMap yaml, String key) {
        yaml.required(key);
        return yaml.cell(key);
    }

    private @Nullable Plan plan(Cell cell) {
        plan = cell.text();
        Plan found = cell.isGiven() ? known.plans().apply(plan) : null;
        if (cell.isGiven() && found == null) {
            faults.error(cell.place(), "source.unknown-plan", plan, String.join(", ", known.codes()));
        }
        return found;
    }

    private @Nullable SourceSchedule schedule(Cell cell, @Nullable Plan of) {
        Optional<SourceSchedule> schedule = cell.as(SourceSchedule::parse, "source.schedule", faults);
        if (schedule.isPresent() && of != null) {
            boolean comes = schedule.get().comesRound(known.now(), of.profile().zone());
            if (!comes) {
                faults.error(cell.place(), "source.schedule-never", cell.text());
            }
        }
        return schedule.orElse(null);
    }

    /** The Office answers where nobody is named. */
    private @Nullable String owner(Cell cell, @Nullable Plan of) {
        if (!cell.isGiven() || of == null) {
            return null;
        }
        if (of.unit(cell.text()).isEmpty()) {
            String units = String.join(", ", of.units().stream().map(Unit::code).toList());
            faults.error(cell.place(), "source.unknown-unit", cell.text(), of.code(), units);
        }
        return cell.text();
    }

    private @Nullable Origin origin(YamlMap yaml, SourceKind kind) {
        var reader = new OriginReader(yaml, faults, known.variables());
        return switch (kind) {
            case FOLDER -> reader.folder(only(yaml, "folder"));
            case HTTP ->
                reader.web(only(
                        yaml, "address", "format", "rows", "max_megabytes", "timeout", "user", "password", "token"));
            case SQL -> reader.query(only(yaml, "url", "query", "max_rows", "timeout", "user", "password"));
        };
    }

    private static YamlMap only(YamlMap yaml, String... more) {
        return yaml.only(Stream.concat(COMMON.stream(), Arrays.stream(more)).toArray(String[]::new));
    }

    private static boolean isJson(YamlMap yaml) {
        return yaml.cell("format").text().equalsIgnoreCase(Origin.Format.JSON.name());
    }

    private RowShape shape(YamlMap yaml, boolean json) {
        Map<String, String> columns = named(yaml, "columns");
        Map<String, String> constants = named(yaml, "constants");
        if (!columns.isEmpty()) {
            List<String> missing = new ArrayList<>(RowShape.REQUIRED);
            missing.removeAll(columns.keySet());
            missing.removeAll(constants.keySet());
            if (!missing.isEmpty()) {
                faults.error(yaml.keyPlace("columns"), "source.columns", String.join(", ", missing));
            }
        }
        if (json) {
            columns.replaceAll((field, path) -> OriginReader.pointer(path));
        }
        return new RowShape(columns, constants, yaml.cell(RowShape.SOURCE).text());
    }

    private Map<String, String> named(YamlMap yaml, String key) {
        Map<String, String> named = new HashMap<>();
        YamlMap map = yaml.map(key).orElse(null);
        if (map != null) {
            map.only(RowShape.FIELDS.toArray(String[]::new));
            RowShape.FIELDS.stream().filter(map::has).forEach(field -> named.put(field, map.required(field)));
        }
        return named;
    }
}
