package ec.atalaya.evaluation.scenario;

import ec.atalaya.document.Cell;
import ec.atalaya.document.Fault;
import ec.atalaya.document.Faults;
import ec.atalaya.document.Place;
import ec.atalaya.document.RefusedDocument;
import ec.atalaya.document.Row;
import ec.atalaya.document.Yaml;
import ec.atalaya.document.YamlMap;
import ec.atalaya.evaluation.EvaluationRequest;
import ec.atalaya.measurement.MeasurementFiles;
import ec.atalaya.measurement.Measurements;
import ec.atalaya.plan.MacroScenario;
import ec.atalaya.plan.Period;
import ec.atalaya.plan.Plan;
import ec.atalaya.plan.PlanFolder;
import ec.atalaya.rules.RulesInForce;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** A file of scenarios: one, or several under {@code scenarios}, which may share a plan and measurements. */
public final class ScenarioFile {

    private static final String FOLDER = "tests";
    private static final String[] KEYS = {
        "title", "plan", "plan_folder", "measurements", "at", "as_of", "scenario", "expect"
    };
    private static final String[] SHARED_KEYS = {"title", "plan", "plan_folder", "measurements", "scenarios"};

    /** A plan, and the files of measurements that lie in its folder. */
    private record GivenPlan(Plan plan, List<Path> files) {}

    private final Path file;
    private final RulesInForce rules;
    private final Faults faults = new Faults();
    private final List<Fault> foreign = new ArrayList<>();

    private ScenarioFile(Path file, RulesInForce rules) {
        this.file = file;
        this.rules = rules;
    }

    /**
     * Reads all scenarios of a rule set, those in {@code tests/*.yaml} of its folder, by file name.
     *
     * @throws RefusedDocument if anything in them is wrong; it carries all faults of all files
     */
    public static List<Scenario> readAll(Path ruleSetFolder, RulesInForce rules) {
        List<Scenario> scenarios = new ArrayList<>();
        List<Fault> wrong = new ArrayList<>();
        for (Path file : files(ruleSetFolder.resolve(FOLDER))) {
            try {
                scenarios.addAll(read(file, FOLDER + "/" + file.getFileName(), rules));
            } catch (RefusedDocument refused) {
                wrong.addAll(refused.faults());
            }
        }
        if (!wrong.isEmpty()) {
            throw new RefusedDocument(wrong);
        }
        return scenarios;
    }

    private static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * Reads one file.
     *
     * @param name the name that faults use for it
     * @param rules the rule set that it tests, whose rules and statuses it may name
     * @throws RefusedDocument if anything in it is wrong; it carries all faults at once
     */
    public static List<Scenario> read(Path file, String name, RulesInForce rules) {
        return new ScenarioFile(file, rules).read(name);
    }

    private List<Scenario> read(String name) {
        List<Scenario> scenarios = new ArrayList<>();
        Yaml.read(file, name, faults).ifPresent(head -> readAll(head, scenarios));
        if (faults.hasErrors() || !foreign.isEmpty()) {
            throw new RefusedDocument(
                    Stream.concat(faults.all().stream(), foreign.stream()).toList());
        }
        return scenarios;
    }

    private void readAll(YamlMap head, List<Scenario> scenarios) {
        if (!head.has("scenarios")) {
            read(head.only(KEYS), plan(head), List.of()).ifPresent(scenarios::add);
            return;
        }
        head.only(SHARED_KEYS);
        Optional<GivenPlan> shared = hasPlan(head) ? plan(head) : Optional.empty();
        List<Row> measured = head.rows("measurements", MeasurementFiles.columns());
        for (YamlMap map : head.maps("scenarios")) {
            map.only(KEYS);
            Optional<GivenPlan> plan = hasPlan(map) || !hasPlan(head) ? plan(map) : shared;
            read(map, plan, measured).ifPresent(scenarios::add);
        }
    }

    private static boolean hasPlan(YamlMap map) {
        return map.has("plan") || map.has("plan_folder");
    }

    private Optional<GivenPlan> plan(YamlMap map) {
        if (map.has("plan") == map.has("plan_folder")) {
            faults.error(map.place(), "scenario.one-plan");
            return Optional.empty();
        }
        if (map.has("plan_folder")) {
            Cell cell = map.cell("plan_folder");
            Path folder =
                    file.resolveSibling(cell.required("plan_folder", faults)).normalize();
            return told(cell.text(), () -> PlanFolder.read(folder).plan())
                    .map(plan -> new GivenPlan(plan, MeasurementFiles.of(folder)));
        }
        return map.map("plan").flatMap(inline -> {
            try {
                return Optional.of(
                        new GivenPlan(PlanFolder.readInline(inline, faults).plan(), List.of()));
            } catch (RefusedDocument alreadyTold) {
                return Optional.empty();
            }
        });
    }

    /** What another folder gets wrong is told with that folder's name. */
    private <T> Optional<T> told(String folder, Supplier<T> reading) {
        try {
            return Optional.of(reading.get());
        } catch (RefusedDocument refused) {
            for (Fault fault : refused.faults()) {
                Place place = fault.place();
                String name = place.file().startsWith(folder) ? place.file() : folder + "/" + place.file();
                foreign.add(new Fault(
                        new Place(name, place.sheet(), place.line(), place.column()),
                        fault.gravity(),
                        fault.key(),
                        fault.arguments()));
            }
            return Optional.empty();
        }
    }

    private Optional<Scenario> read(YamlMap map, Optional<GivenPlan> given, List<Row> shared) {
        String title = map.required("title");
        map.required("at");
        if (!map.has("expect")) {
            faults.error(map.place(), "cell.missing", "expect");
        }
        if (given.isEmpty()) {
            return Optional.empty();
        }
        Plan plan = given.get().plan();
        List<Row> rows = new ArrayList<>(shared);
        rows.addAll(map.rows("measurements", MeasurementFiles.columns()));
        Measurements measurements = MeasurementFiles.read(plan, given.get().files(), rows, faults);
        LocalDate asOf =
                map.cell("as_of").as(LocalDate::parse, "cell.day", faults).orElse(null);
        Optional<Period> at = period(map.cell("at"), plan);
        Optional<Expectations> expected =
                map.map("expect").map(expect -> new ExpectationReader(plan, rules, faults).read(expect));
        Optional<String> scenario = macroScenario(map.cell("scenario"), plan);
        if (at.isEmpty() || expected.isEmpty()) {
            return Optional.empty();
        }
        var request = new EvaluationRequest(plan, measurements, asOf, List.of(at.get())).under(scenario.orElse(null));
        return Optional.of(new Scenario(title, map.place(), request, expected.get()));
    }

    private Optional<String> macroScenario(Cell cell, Plan plan) {
        if (cell.isGiven() && plan.macro().scenario(cell.text()).isEmpty()) {
            faults.error(
                    cell.place(),
                    "plan.unknown-code",
                    cell.text(),
                    "scenarios",
                    String.join(
                            ",",
                            plan.macro().scenarios().stream()
                                    .map(MacroScenario::code)
                                    .toList()));
            return Optional.empty();
        }
        return cell.isGiven() ? Optional.of(cell.text()) : Optional.empty();
    }

    private Optional<Period> period(Cell cell, Plan plan) {
        Optional<Period> period = cell.as(Period::parse, "cell.period", faults);
        if (period.isPresent()
                && !(plan.profile().evaluates(period.get().frequency())
                        && plan.profile().covers(period.get()))) {
            faults.error(
                    cell.place(),
                    "scenario.period",
                    period.get(),
                    plan.profile().rhythm(),
                    plan.profile().start(),
                    plan.profile().end());
            return Optional.empty();
        }
        return period;
    }
}
