package ec.atalaya.plan;

import ec.atalaya.document.Column;
import ec.atalaya.document.Faults;
import ec.atalaya.document.Place;
import ec.atalaya.document.RefusedDocument;
import ec.atalaya.document.Row;
import ec.atalaya.document.Tables;
import ec.atalaya.document.Yaml;
import ec.atalaya.document.YamlMap;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A folder with {@code plan.yaml} and the plan's tables. */
public final class PlanFolder implements PlanDocuments {

    private static final String HEAD = "plan.yaml";
    private static final String MACRO = "scenarios.yaml";

    /** The files that make a plan; whatever else lies in its folder does not. */
    static final Set<String> DOCUMENTS =
            Set.of(HEAD, "objectives.csv", "indicators.csv", "targets.csv", "links.csv", MACRO);

    private final Path folder;
    private final Faults faults;

    private PlanFolder(Path folder, Faults faults) {
        this.folder = folder;
        this.faults = faults;
    }

    /**
     * Reads and checks the whole folder.
     *
     * @throws RefusedDocument if anything in it is wrong; it carries all faults at once
     */
    public static PlanReading read(Path folder) {
        var faults = new Faults();
        if (!Files.isDirectory(folder)) {
            faults.error(Place.of(folder.toString()), "folder.missing");
            throw new RefusedDocument(faults.all());
        }
        return new PlanReader(new PlanFolder(folder, faults), faults).read();
    }

    /**
     * The rule set that the plan names, for whoever wants to read it before the plan itself is read.
     *
     * @throws RefusedDocument if the head of the plan cannot be read
     */
    public static String ruleSetNamedIn(Path folder) {
        var faults = new Faults();
        Optional<String> code = new PlanFolder(folder, faults).head().map(head -> HeadReader.ruleSet(head, faults));
        faults.refuseIfAny();
        return code.orElseThrow();
    }

    /**
     * Reads a plan written inside another YAML document: the keys of {@code plan.yaml}, and the tables as lists.
     *
     * @throws RefusedDocument if anything in it is wrong
     */
    public static PlanReading readInline(YamlMap map, Faults faults) {
        return new PlanReader(new InlinePlan(map), faults).read();
    }

    @Override
    public Optional<YamlMap> head() {
        if (!Files.isRegularFile(folder.resolve(HEAD))) {
            faults.error(Place.of(HEAD), "file.missing", HEAD);
            return Optional.empty();
        }
        return Yaml.read(folder.resolve(HEAD), HEAD, faults);
    }

    @Override
    public List<Row> rows(String table, boolean required, List<Column> columns) {
        String file = table + ".csv";
        if (Files.isRegularFile(folder.resolve(file))) {
            return Tables.read(folder.resolve(file), file, columns, faults);
        }
        if (required) {
            faults.error(Place.of(file), "file.missing", file);
        }
        return List.of();
    }

    @Override
    public Optional<YamlMap> macro() {
        return Files.isRegularFile(folder.resolve(MACRO))
                ? Yaml.read(folder.resolve(MACRO), MACRO, faults)
                : Optional.empty();
    }
}
