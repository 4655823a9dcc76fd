package ec.atalaya.plan;

import ec.atalaya.document.Cell;
import ec.atalaya.document.Faults;
import ec.atalaya.document.NumberNotation;
import ec.atalaya.document.YamlMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads {@code scenarios.yaml}: drivers, their links to objectives, and what each scenario assumes of them. */
final class MacroReader {

    private static final String PATHS = "paths";

    private final Faults faults;
    private final PlanProfile profile;
    private final Codes objectives;
    private final Codes indicators;
    private final Codes units;
    private final Codes drivers;
    private final Codes scenarios;

    MacroReader(Faults faults, PlanProfile profile, Codes objectives, Codes indicators, Codes units) {
        this.faults = faults;
        this.profile = profile;
        this.objectives = objectives;
        this.indicators = indicators;
        this.units = units;
        this.drivers = new Codes("drivers", faults);
        this.scenarios = new Codes("scenarios", faults);
    }

    MacroScenarios read(YamlMap map) {
        map.only("drivers", "links", "scenarios");
        List<Driver> readDrivers = new DriverReader(faults, drivers, units, List.of(objectives, indicators))
                .read(map.rows("drivers", DriverReader.COLUMNS));
        List<CauseEffectLink> links =
                new LinkReader(faults, drivers, objectives).read(map.rows("links", LinkReader.COLUMNS));
        Map<String, Driver> byCode = new HashMap<>();
        readDrivers.forEach(driver -> byCode.put(driver.code(), driver));
        List<MacroScenario> read = new ArrayList<>();
        for (YamlMap scenario : map.maps("scenarios")) {
            boolean fresh = scenarios.define(scenario.cell("code"));
            MacroScenario one = scenario(scenario, byCode, read.isEmpty() ? null : read.get(0));
            if (fresh) {
                read.add(one);
            }
        }
        tellMissing(map, readDrivers, read);
        return new MacroScenarios(readDrivers, links, read);
    }

    private void tellMissing(YamlMap map, List<Driver> readDrivers, List<MacroScenario> read) {
        if (readDrivers.isEmpty()) {
            faults.error(map.keyPlace("drivers"), "macro.no-drivers");
        }
        if (read.isEmpty()) {
            faults.error(map.keyPlace("scenarios"), "macro.no-base");
            return;
        }
        MacroScenario base = read.get(0);
        readDrivers.stream()
                .filter(driver -> !base.paths().containsKey(driver.code()))
                .forEach(driver -> faults.error(base.place(), "macro.no-path", driver.code(), base.code()));
    }

    private MacroScenario scenario(YamlMap map, Map<String, Driver> byCode, @Nullable MacroScenario base) {
        map.only("code", "name", "note", "source", PATHS);
        Map<String, NavigableMap<Period, Double>> paths = new HashMap<>();
        if (base != null) {
            base.paths().forEach((driver, path) -> paths.put(driver, new TreeMap<>(path)));
        }
        map.map(PATHS).ifPresent(all -> {
            for (String code : all.keys()) {
                Driver driver = byCode.get(code);
                if (driver != null) {
                    path(all, driver, base)
                            .forEach((period, value) -> paths.computeIfAbsent(code, first -> new TreeMap<>())
                                    .put(period, value));
                } else {
                    drivers.named(code, all.keyPlace(code));
                }
            }
        });
        String code = map.cell("code").text();
        return new MacroScenario(
                code,
                map.cell("name").orElse(code),
                map.cell("note").text(),
                map.cell("source").text(),
                paths,
                map.place());
    }

    private Map<Period, Double> path(YamlMap all, Driver driver, @Nullable MacroScenario base) {
        Map<Period, Double> path = new TreeMap<>();
        all.map(driver.code()).ifPresent(map -> {
            for (String key : map.keys()) {
                map.required(key);
                OptionalDouble value = map.cell(key).number(faults);
                Period period = period(map, key, driver, base);
                if (period != null && value.isPresent() && path.put(period, value.getAsDouble()) != null) {
                    faults.error(map.keyPlace(key), "yaml.twice", key);
                }
            }
        });
        return path;
    }

    /** A period of the driver's own length, for which the plan assumes something; null, with a fault, for any other. */
    private @Nullable Period period(YamlMap map, String key, Driver driver, @Nullable MacroScenario base) {
        Period period = new Cell(key, map.keyPlace(key), NumberNotation.POINT)
                .as(Period::parse, "cell.period", faults)
                .orElse(null);
        if (period == null) {
            return null;
        }
        if (period.frequency() != driver.frequency()) {
            faults.error(map.keyPlace(key), "macro.length", key, driver.code(), driver.frequency());
            return null;
        }
        if (!profile.covers(period)) {
            faults.error(map.keyPlace(key), "macro.outside", key, profile.start(), profile.end());
        } else if (base != null && Double.isNaN(base.assumed(driver, period))) {
            faults.error(map.keyPlace(key), "macro.no-reference", driver.code(), key, base.code());
        }
        return period;
    }
}
