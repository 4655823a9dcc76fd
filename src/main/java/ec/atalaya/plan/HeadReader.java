package ec.atalaya.plan;

import ec.atalaya.document.Cell;
import ec.atalaya.document.Faults;
import ec.atalaya.document.YamlMap;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads {@code plan.yaml}. */
final class HeadReader {

    private static final Set<Frequency> RHYTHMS =
            Set.of(Frequency.YEAR, Frequency.SEMESTER, Frequency.QUARTER, Frequency.MONTH);
    private static final Pattern EMAIL = Pattern.compile("[^@\\s<>\"]+@[^@\\s<>\"]+\\.[^@\\s<>\"]+");
    private static final String[] KEYS = {
        "code",
        "name",
        "start",
        "end",
        "zone",
        "locale",
        "ruleset",
        "rhythm",
        "sources",
        "entry",
        "perspectives",
        "axes",
        "units",
        "roll_up",
        "objectives",
        "indicators",
        "targets",
        "links",
        InlinePlan.MACRO
    };

    /** How many of the keys, at their end, stand for files of their own. */
    private static final int OF_OTHER_FILES = 5;

    private final YamlMap head;
    private final Faults faults;
    private final Codes axes;
    private final Codes perspectives;
    private final Codes units;

    HeadReader(YamlMap head, Faults faults, Codes axes, Codes perspectives, Codes units) {
        this.head = head;
        this.faults = faults;
        this.axes = axes;
        this.perspectives = perspectives;
        this.units = units;
    }

    PlanProfile profile(boolean inline) {
        head.only(inline ? KEYS : Arrays.copyOf(KEYS, KEYS.length - OF_OTHER_FILES));
        head.required("code");
        head.required("start");
        head.required("end");
        int end = head.cell("end").whole(1800, 2500, faults).orElse(2500);
        int start = head.cell("start").whole(1800, 2500, faults).orElse(1800);
        if (end < start) {
            faults.error(head.cell("end").place(), "plan.end-before-start", end, start);
        }
        String code = head.cell("code").code(faults);
        return new PlanProfile(
                code,
                head.cell("name").orElse(code),
                start,
                end,
                zone(),
                locale(),
                ruleSet(head, faults),
                rhythm(),
                head.cells("sources").stream().map(Cell::text).toList(),
                entry());
    }

    private EntryPolicy entry() {
        YamlMap map = head.map("entry").orElse(null);
        if (map == null) {
            return EntryPolicy.FREE;
        }
        map.only("note_below", "approval");
        var noteBelow = map.cell("note_below").number(faults);
        return new EntryPolicy(
                noteBelow.isPresent() ? noteBelow.getAsDouble() : null,
                map.cell("approval").yesOrNo(faults).orElse(false));
    }

    /** A code and nothing else, because it becomes the name of a folder. */
    static String ruleSet(YamlMap head, Faults faults) {
        String code = head.cell("ruleset").code(faults);
        return code.isEmpty() ? "default" : code;
    }

    private ZoneId zone() {
        return head.cell("zone").as(ZoneId::of, "plan.zone", faults).orElse(ZoneId.of("America/Guayaquil"));
    }

    private Locale locale() {
        return head.cell("locale").as(HeadReader::locale, "plan.locale", faults).orElse(Locale.forLanguageTag("es-EC"));
    }

    private static Locale locale(String tag) {
        try {
            return new Locale.Builder().setLanguageTag(tag).build();
        } catch (IllformedLocaleException none) {
            throw new IllegalArgumentException(none);
        }
    }

    private Frequency rhythm() {
        Cell cell = head.cell("rhythm");
        Frequency rhythm = cell.oneOf(Frequency.class, faults).orElse(Frequency.YEAR);
        if (!RHYTHMS.contains(rhythm)) {
            faults.error(cell.place(), "cell.one-of", cell.text(), "YEAR, SEMESTER, QUARTER, MONTH");
        }
        return rhythm;
    }

    List<Axis> axes() {
        List<Axis> read = new ArrayList<>();
        for (YamlMap map : head.maps("axes")) {
            map.only("code", "name", "weight");
            Cell code = map.cell("code");
            if (axes.define(code)) {
                read.add(new Axis(code.text(), map.cell("name").orElse(code.text()), weight(map.cell("weight"))));
            }
        }
        if (read.isEmpty()) {
            faults.error(head.place(), "plan.no-axes");
            axes.areLost();
        }
        return read;
    }

    private double weight(Cell cell) {
        return cell.number(0, 1e9, faults).orElse(1);
    }

    List<Perspective> perspectives() {
        List<Perspective> read = new ArrayList<>();
        for (YamlMap map : head.maps("perspectives")) {
            map.only("code", "name");
            Cell code = map.cell("code");
            if (perspectives.define(code)) {
                read.add(new Perspective(code.text(), map.cell("name").orElse(code.text())));
            }
        }
        return read;
    }

    List<Unit> units() {
        List<YamlMap> maps = head.maps("units");
        List<YamlMap> good =
                maps.stream().filter(map -> units.define(map.cell("code"))).toList();
        List<Unit> read = good.stream().map(this::unit).toList();
        tellCircles(good, read);
        return read;
    }

    private Unit unit(YamlMap map) {
        map.only("code", "name", "level", "parent", "email");
        String code = map.cell("code").text();
        DecisionLevel level =
                map.cell("level").oneOf(DecisionLevel.class, faults).orElse(DecisionLevel.SECRETARIAT);
        return new Unit(
                code, map.cell("name").orElse(code), level, units.named(map.cell("parent")), email(map.cell("email")));
    }

    private @Nullable String email(Cell cell) {
        return cell.as(text -> EMAIL.matcher(text).matches() ? text : null, "plan.email", faults)
                .orElse(null);
    }

    private void tellCircles(List<YamlMap> maps, List<Unit> read) {
        for (int i = 0; i < read.size(); i++) {
            String start = read.get(i).code();
            String at = read.get(i).parent();
            for (int steps = 0; at != null && !at.equals(start) && steps <= read.size(); steps++) {
                at = parentOf(at, read);
            }
            if (start.equals(at)) {
                faults.error(maps.get(i).cell("parent").place(), "plan.unit-circle", start);
            }
        }
    }

    private static @Nullable String parentOf(String code, List<Unit> units) {
        for (Unit unit : units) {
            if (unit.code().equals(code)) {
                return unit.parent();
            }
        }
        return null;
    }

    RollUps rollUps() {
        YamlMap map = head.map("roll_up").orElse(null);
        if (map == null) {
            return RollUps.DEFAULT;
        }
        map.only("objective", "axis", "perspective", "plan");
        RollUps usual = RollUps.DEFAULT;
        return new RollUps(
                rollUp(map, "objective", usual.objective(), RollUp.Of.INDICATORS),
                rollUp(map, "axis", usual.axis(), RollUp.Of.INDICATORS, RollUp.Of.OBJECTIVES),
                rollUp(map, "perspective", usual.perspective(), RollUp.Of.INDICATORS, RollUp.Of.OBJECTIVES),
                rollUp(map, "plan", usual.plan(), RollUp.Of.values()));
    }

    private RollUp rollUp(YamlMap rollUps, String level, RollUp usual, RollUp.Of... possible) {
        YamlMap map = rollUps.map(level).orElse(null);
        if (map == null) {
            return usual;
        }
        map.only("of", "method", "cap", "missing");
        RollUp.Of of = map.cell("of").oneOf(RollUp.Of.class, faults).orElse(usual.of());
        List<RollUp.Of> fitting = Arrays.asList(possible);
        if (!fitting.contains(of)) {
            faults.error(
                    map.cell("of").place(),
                    "plan.roll-up-of",
                    of,
                    level,
                    String.join(", ", fitting.stream().map(Enum::name).toList()));
        }
        var cap = map.cell("cap").number(faults);
        return new RollUp(
                of,
                map.cell("method").oneOf(RollUp.Method.class, faults).orElse(usual.method()),
                cap.isPresent() ? cap.getAsDouble() : null,
                map.cell("missing").oneOf(RollUp.Missing.class, faults).orElse(usual.missing()));
    }
}
