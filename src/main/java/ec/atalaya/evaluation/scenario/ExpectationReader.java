package ec.atalaya.evaluation.scenario;

import ec.atalaya.document.Cell;
import ec.atalaya.document.Faults;
import ec.atalaya.document.YamlMap;
import ec.atalaya.evaluation.AlertFinding;
import ec.atalaya.evaluation.scenario.Claim.Kind;
import ec.atalaya.evaluation.scenario.Claim.Value;
import ec.atalaya.evaluation.scenario.Expectations.Complete;
import ec.atalaya.evaluation.scoring.Reason;
import ec.atalaya.plan.Level;
import ec.atalaya.plan.Plan;
import ec.atalaya.rules.Rule;
import ec.atalaya.rules.RulesInForce;
import ec.atalaya.rules.Status;
import ec.atalaya.rules.table.Meeting;
import ec.atalaya.rules.table.Outcome;
import ec.atalaya.rules.table.Recipient;
import ec.atalaya.rules.table.Section;
import ec.atalaya.rules.table.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads what a scenario expects. */
final class ExpectationReader {

    private static final String SUBJECT = "subject";
    private static final int LONGEST_MEETING = 480;
    private static final Map<String, Level> SECTIONS = Map.of(
            "indicators", Level.INDICATOR,
            "objectives", Level.OBJECTIVE,
            "axes", Level.AXIS,
            "perspectives", Level.PERSPECTIVE);

    private final Plan plan;
    private final RulesInForce rules;
    private final Faults faults;

    ExpectationReader(Plan plan, RulesInForce rules, Faults faults) {
        this.plan = plan;
        this.rules = rules;
        this.faults = faults;
    }

    Expectations read(YamlMap expect) {
        expect.only("indicators", "objectives", "axes", "perspectives", "plan", "alerts", "agenda");
        List<Claim> verdicts = new ArrayList<>();
        for (String key : expect.keys()) {
            Level level = SECTIONS.get(key);
            if (level != null) {
                expect.map(key).ifPresent(section -> verdicts(level, section, verdicts));
            }
        }
        if (expect.has("plan")) {
            verdicts.add(verdict(Level.PLAN, plan.code(), expect, "plan"));
        }
        return new Expectations(
                verdicts, complete(expect, "alerts", this::alert), complete(expect, "agenda", this::agendaItem));
    }

    private void verdicts(Level level, YamlMap section, List<Claim> verdicts) {
        for (String code : section.keys()) {
            if (isKnown(level, code)) {
                verdicts.add(verdict(level, code, section, code));
            } else {
                faults.error(section.keyPlace(code), "scenario.unknown-code", level, code, plan.code());
            }
        }
    }

    private boolean isKnown(Level level, String code) {
        return switch (level) {
            case LINK ->
                plan.map().links().stream().anyMatch(link -> link.code().equals(code));
            case INDICATOR -> plan.indicator(code).isPresent();
            case OBJECTIVE -> plan.objective(code).isPresent();
            case AXIS -> plan.axis(code).isPresent();
            case PERSPECTIVE -> plan.perspective(code).isPresent();
            case PLAN -> plan.code().equals(code);
            case DRIVER -> plan.macro().driver(code).isPresent();
        };
    }

    private Claim verdict(Level level, String code, YamlMap section, String key) {
        List<Value> values = new ArrayList<>();
        if (section.isMap(key)) {
            section.map(key).ifPresent(map -> verdictValues(level, map, values));
        } else {
            section.required(key);
            status("status", section.cell(key)).ifPresent(values::add);
        }
        return new Claim(level + " " + code, section.keyPlace(key), values);
    }

    private void verdictValues(Level level, YamlMap map, List<Value> values) {
        switch (level) {
            case INDICATOR -> map.only("status", "score", "reason", "attainment");
            case OBJECTIVE -> map.only("status", "score", "reason", "exposure");
            default -> map.only("status", "score", "reason");
        }
        status("status", map.cell("status")).ifPresent(values::add);
        word(map, "reason", Reason.class).ifPresent(values::add);
        for (String key : List.of("score", "exposure", "attainment")) {
            number(map, key).ifPresent(values::add);
        }
    }

    private Optional<Value> status(String key, Cell cell) {
        if (!cell.isGiven()) {
            return Optional.empty();
        }
        if (!cell.text().equals(Status.NOT_ASSESSED)
                && rules.set().scale().status(cell.text()).isEmpty()) {
            String known =
                    rules.set().scale().statuses().stream().map(Status::code).collect(Collectors.joining(", "));
            faults.error(cell.place(), "scenario.unknown-status", cell.text(), known);
        }
        return Optional.of(new Value(key, cell.text(), cell.place(), Kind.TEXT));
    }

    private <E extends Enum<E>> Optional<Value> word(YamlMap map, String key, Class<E> type) {
        Cell cell = map.cell(key);
        return cell.oneOf(type, faults).map(word -> new Value(key, word.name(), cell.place(), Kind.TEXT));
    }

    /** A number as it is written, so that its decimals can count; or the word for none. */
    private Optional<Value> number(YamlMap map, String key) {
        Cell cell = map.cell(key);
        if (cell.text().equalsIgnoreCase(Claim.NONE) || cell.text().equalsIgnoreCase("ninguno")) {
            return Optional.of(new Value(key, Claim.NONE, cell.place(), Kind.NUMBER));
        }
        return cell.number(faults).isPresent()
                ? Optional.of(new Value(key, cell.text(), cell.place(), Kind.NUMBER))
                : Optional.empty();
    }

    private @Nullable Complete complete(YamlMap expect, String key, Function<YamlMap, Claim> read) {
        return expect.has(key)
                ? new Complete(
                        expect.keyPlace(key),
                        expect.maps(key).stream().map(read).toList())
                : null;
    }

    private Claim alert(YamlMap map) {
        map.only("rule", SUBJECT, "severity", "recipients", "pending");
        List<Value> values = new ArrayList<>();
        map.required("rule");
        rule(map.cell("rule"));
        word(map, "severity", Severity.class).ifPresent(values::add);
        if (map.has("recipients")) {
            values.add(several(map, "recipients", this::recipient));
        }
        boolean pending = map.cell("pending").yesOrNo(faults).orElse(false);
        values.add(new Value("pending", pending ? "yes" : "no", map.place(), Kind.TEXT));
        return new Claim(map.cell("rule").text() + " " + subject(map), map.place(), values);
    }

    private Claim agendaItem(YamlMap map) {
        map.only("meeting", "section", SUBJECT, "outcome", "severity", "minutes", "symptoms", "rules");
        List<Value> values = new ArrayList<>();
        map.required("meeting");
        String meeting =
                map.cell("meeting").oneOf(Meeting.class, faults).map(Enum::name).orElse("");
        word(map, "section", Section.class).ifPresent(values::add);
        word(map, "outcome", Outcome.class).ifPresent(values::add);
        word(map, "severity", Severity.class).ifPresent(values::add);
        map.cell("minutes")
                .whole(0, LONGEST_MEETING, faults)
                .ifPresent(minutes -> values.add(new Value(
                        "minutes", String.valueOf(minutes), map.cell("minutes").place(), Kind.TEXT)));
        if (map.has("symptoms")) {
            values.add(several(map, "symptoms", cell -> known(Level.OBJECTIVE, cell)));
        }
        if (map.has("rules")) {
            values.add(several(map, "rules", this::rule));
        }
        return new Claim(meeting + " " + subject(map), map.place(), values);
    }

    private Value several(YamlMap map, String key, Function<Cell, String> read) {
        return new Value(key, ToldResult.several(map.cells(key).stream().map(read)), map.keyPlace(key), Kind.TEXT);
    }

    /** {@code OBJECTIVE M2}, the level in either language. */
    private String subject(YamlMap map) {
        Cell cell = map.cell(SUBJECT);
        String[] parts = cell.required(SUBJECT, faults).split("\\s+", 2);
        if (!cell.isGiven()) {
            return "";
        }
        if (parts.length < 2) {
            faults.error(cell.place(), "scenario.subject", cell.text());
            return "";
        }
        Optional<Level> level = new Cell(parts[0], cell.place(), cell.notation()).oneOf(Level.class, faults);
        level.ifPresent(found -> known(found, new Cell(parts[1], cell.place(), cell.notation())));
        return level.map(found -> found + " " + parts[1]).orElse("");
    }

    private String known(Level level, Cell cell) {
        if (!isKnown(level, cell.text())) {
            faults.error(cell.place(), "scenario.unknown-code", level, cell.text(), plan.code());
        }
        return cell.text();
    }

    private String rule(Cell cell) {
        List<String> known =
                rules.engine().rules().stream().map(Rule::code).sorted().toList();
        if (cell.isGiven() && !known.contains(cell.text())) {
            faults.error(cell.place(), "scenario.unknown-rule", cell.text(), String.join(", ", known));
        }
        return cell.text();
    }

    /** A unit of the plan, or the Office. */
    private String recipient(Cell cell) {
        boolean office = cell.text().equalsIgnoreCase(Recipient.OFFICE.name())
                || cell.text().equalsIgnoreCase(Recipient.OFFICE.spanish());
        if (office) {
            return AlertFinding.OFFICE;
        }
        if (plan.unit(cell.text()).isEmpty()) {
            faults.error(cell.place(), "scenario.unknown-recipient", cell.text(), plan.code());
        }
        return cell.text();
    }
}
