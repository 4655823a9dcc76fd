package ec.atalaya.rules;

import ec.atalaya.document.Faults;
import ec.atalaya.document.Place;
import ec.atalaya.document.RefusedDocument;
import ec.atalaya.document.Yaml;
import ec.atalaya.document.YamlMap;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** A folder with {@code ruleset.yaml}, tables and rules. */
public final class RuleSetFolder {

    private static final String HEAD = "ruleset.yaml";
    private static final int MOST_PERIODS = 60;
    private static final int MOST_YEARS = 60;
    /** With fewer no order is rarer than one in six. */
    private static final int LEAST_PAIRS = 4;

    private static final int MOST_PAIRS = 1000;

    private final Path folder;
    private final Faults faults;

    private RuleSetFolder(Path folder, Faults faults) {
        this.folder = folder;
        this.faults = faults;
    }

    /** Whether a folder is a rule set at all. */
    public static boolean isRuleSet(Path folder) {
        return Files.isRegularFile(folder.resolve(HEAD));
    }

    /**
     * Reads and checks the whole folder.
     *
     * @throws RefusedDocument if anything in it is wrong; it carries all faults at once
     */
    public static RuleSetReading read(Path folder) {
        var faults = new Faults();
        if (!isRuleSet(folder)) {
            faults.error(Place.of(folder.toString()), "ruleset.missing", HEAD);
            throw new RefusedDocument(faults.all());
        }
        return new RuleSetFolder(folder, faults).read();
    }

    private RuleSetReading read() {
        YamlMap head =
                Yaml.read(folder.resolve(HEAD), HEAD, faults).orElseThrow(() -> new RefusedDocument(faults.all()));
        head.only("code", "title", "version", "met", "floor", "look_back", "evidence", "scale");
        head.required("code");
        StatusScale scale = scale(head);
        RuleTables tables = new TableReader(folder, scale, faults).read();
        List<RuleSource> sources = sources();
        var ruleSet = new RuleSet(
                head.cell("code").code(faults),
                head.cell("title").orElse(head.cell("code").text()),
                head.cell("version").orElse("1"),
                digest(),
                scale,
                head.cell("look_back").whole(0, MOST_PERIODS, faults).orElse(1),
                evidence(head),
                tables,
                sources);
        faults.refuseIfAny();
        return new RuleSetReading(ruleSet, faults.all());
    }

    private EvidenceMarks evidence(YamlMap head) {
        return head.map("evidence")
                .map(map -> {
                    map.only("years", "pairs", "p");
                    return new EvidenceMarks(
                            map.cell("years").whole(0, MOST_YEARS, faults).orElse(EvidenceMarks.DEFAULT.years()),
                            map.cell("pairs")
                                    .whole(LEAST_PAIRS, MOST_PAIRS, faults)
                                    .orElse(EvidenceMarks.DEFAULT.pairs()),
                            map.cell("p").number(0, 1, faults).orElse(EvidenceMarks.DEFAULT.p()));
                })
                .orElse(EvidenceMarks.DEFAULT);
    }

    private StatusScale scale(YamlMap head) {
        List<Status> statuses = new ArrayList<>();
        List<YamlMap> maps = head.maps("scale");
        if (maps.isEmpty()) {
            faults.error(head.place(), "ruleset.no-scale");
        }
        for (YamlMap map : maps) {
            statuses.add(status(map, statuses));
        }
        double met = head.cell("met").number(faults).orElse(1);
        double floor = head.cell("floor").number(faults).orElse(0);
        if (floor >= met) {
            faults.error(head.cell("floor").place(), "ruleset.floor", floor, met);
        }
        return new StatusScale(statuses, met, floor);
    }

    private Status status(YamlMap map, List<Status> earlier) {
        map.only("code", "label", "label_en", "tone", "order");
        String code = map.required("code");
        map.required("tone");
        if (earlier.stream().anyMatch(status -> status.code().equals(code)) || code.equals(Status.NOT_ASSESSED)) {
            faults.error(map.cell("code").place(), "ruleset.status-twice", code);
        }
        int order = map.cell("order").whole(1, 100, faults).orElse(earlier.size() + 1);
        if (earlier.stream().anyMatch(status -> status.order() == order)) {
            faults.error(map.cell("order").place(), "ruleset.order-twice", order);
        }
        String label = map.cell("label").orElse(code);
        return new Status(
                map.cell("code").code(faults),
                label,
                map.cell("label_en").orElse(label),
                map.cell("tone").oneOf(Tone.class, faults).orElse(Tone.NONE),
                order);
    }

    private List<RuleSource> sources() {
        List<RuleSource> sources = new ArrayList<>();
        for (Stage stage : Stage.values()) {
            for (Path file : files(folder.resolve(stage.folder()), ".drl")) {
                sources.add(new RuleSource(name(file), stage, text(file)));
            }
        }
        return sources;
    }

    private String name(Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    private String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            faults.error(Place.of(name(file)), "file.unreadable", String.valueOf(unreadable.getMessage()));
            return "";
        }
    }

    private List<Path> files(Path in, String ending) {
        if (!Files.isDirectory(in)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(in)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            faults.error(Place.of(name(in)), "file.unreadable", String.valueOf(unreadable.getMessage()));
            return List.of();
        }
    }

    /** Over the files that decide: head, tables and rules; tests and texts beside them change no verdict. */
    private String digest() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            List<Path> all = new ArrayList<>(List.of(folder.resolve(HEAD)));
            all.addAll(files(folder.resolve(TableReader.FOLDER), ".csv"));
            for (Stage stage : Stage.values()) {
                all.addAll(files(folder.resolve(stage.folder()), ".drl"));
            }
            for (Path file : all) {
                digest.update(name(file).getBytes(StandardCharsets.UTF_8));
                digest.update(Files.readAllBytes(file));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException | IOException unreadable) {
            faults.error(Place.of(HEAD), "file.unreadable", String.valueOf(unreadable.getMessage()));
            return "";
        }
    }
}
