package ec.atalaya.cli;

import ec.atalaya.document.Place;
import ec.atalaya.evaluation.Evaluation;
import ec.atalaya.evaluation.EvaluationRequest;
import ec.atalaya.evaluation.Evaluator;
import ec.atalaya.measurement.Measurement;
import ec.atalaya.measurement.MeasurementFiles;
import ec.atalaya.measurement.Measurements;
import ec.atalaya.plan.Period;
import ec.atalaya.plan.Plan;
import ec.atalaya.plan.PlanFolder;
import ec.atalaya.rules.RuleSet;
import ec.atalaya.rules.RuleSetFolder;
import ec.atalaya.rules.RulesInForce;
import ec.atalaya.rules.Status;
import ec.atalaya.rules.StatusScale;
import ec.atalaya.rules.Tone;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** A plan of a few objectives, one indicator each, and what the shipped rules make of it. */
final class SmallPlan {

    static final Path SHIPPED = Path.of("config/plans/quito-2015-2025");

    private static final RulesInForce RULES =
            RulesInForce.of(RuleSetFolder.read(Path.of("rules/default")).ruleSet(), RuleSetChoice.compiler());

    private final Map<String, Integer> objectives = new TreeMap<>();
    private final List<String> links = new ArrayList<>();
    private final List<Measurement> measured = new ArrayList<>();
    private boolean perspectives = true;
    private String name = "Plan pequeño";

    /** An objective that reached this many of 100 in 2020 and in 2021; null for no value. */
    SmallPlan objective(String code, Integer in2020, Integer in2021) {
        objectives.put(code, objectives.size());
        measure(code, 2020, in2020);
        measure(code, 2021, in2021);
        return this;
    }

    private void measure(String code, int year, Integer value) {
        if (value != null) {
            measured.add(new Measurement(
                    code + "-01", Period.year(year), value, "", null, "", false, Place.of("test"), measured.size()));
        }
    }

    SmallPlan link(String cause, String effect, double strength) {
        links.add(cause + "," + effect + ",+," + strength + ",1,1");
        return this;
    }

    SmallPlan withoutPerspectives() {
        perspectives = false;
        return this;
    }

    SmallPlan named(String called) {
        name = called;
        return this;
    }

    Evaluation evaluated(Path folder, int... years) throws IOException {
        return evaluated(folder, RULES, Measurements.of(measured), years);
    }

    Evaluation evaluatedFromRowsInOtherOrder(Path folder, long seed, int... years) throws IOException {
        List<Measurement> shuffled = new ArrayList<>(measured);
        Collections.shuffle(shuffled, new Random(seed));
        return evaluated(folder, RULES, Measurements.of(shuffled), years);
    }

    private Evaluation evaluated(Path folder, RulesInForce rules, Measurements known, int... years) throws IOException {
        Plan plan = write(folder);
        List<Period> periods =
                java.util.Arrays.stream(years).mapToObj(Period::year).toList();
        return new Evaluator(rules).evaluate(new EvaluationRequest(plan, known, null, periods));
    }

    private Plan write(Path folder) throws IOException {
        Files.writeString(folder.resolve("plan.yaml"), """
                code: small
                name: "%s"
                start: 2020
                end: 2022
                zone: America/Guayaquil
                locale: es-EC
                ruleset: default
                %s
                axes:
                  - {code: MOV, name: Movilidad}
                units:
                  - {code: SMOV, name: Secretaría de Movilidad, level: SECRETARIAT}
                """.formatted(
                        name, perspectives ? "perspectives: [{code: CIU, name: Ciudadanía}]" : ""));
        StringBuilder rows = new StringBuilder("code,name,axis,perspective,owner\n");
        StringBuilder indicators =
                new StringBuilder("code,name,objective,direction,method,target_period,target_value\n");
        StringBuilder targets = new StringBuilder("indicator,period,value\n");
        for (String code : objectives.keySet()) {
            rows.append("%s,Objetivo %s,MOV,%s,SMOV\n".formatted(code, code, perspectives ? "CIU" : ""));
            indicators.append("%s-01,Indicador %s,%s,UP,TARGET_RATIO,2022,100\n".formatted(code, code, code));
            targets.append("%s-01,2020,100\n%s-01,2021,100\n".formatted(code, code));
        }
        Files.writeString(folder.resolve("objectives.csv"), rows);
        Files.writeString(folder.resolve("indicators.csv"), indicators);
        Files.writeString(folder.resolve("targets.csv"), targets);
        if (!links.isEmpty()) {
            Files.writeString(
                    folder.resolve("links.csv"),
                    "cause,effect,sign,strength,lag,confidence\n" + String.join("\n", links) + "\n");
        }
        return PlanFolder.read(folder).plan();
    }

    /** The plan that comes with the product, by the rules that come with it. */
    static Evaluation shipped(String... periods) {
        return shipped(RULES, periods);
    }

    /** The same, with labels and tones that nobody has by default. */
    static Evaluation shippedWithAnotherScale(String... periods) {
        RuleSet set = RULES.set();
        List<Status> statuses = List.of(
                new Status("CUMPLE", "Supera lo esperado", "Ahead of what is expected", Tone.AHEAD, 1),
                new Status("AVANCE_MENOR", "A medias", "Half way", Tone.SHORT, 2),
                new Status("CON_PROBLEMAS", "Crítico", "Critical", Tone.CRITICAL, 3));
        var scale = new StatusScale(statuses, set.scale().met(), set.scale().floor());
        var other = new RuleSet(
                set.code(),
                set.title(),
                set.version(),
                set.digest(),
                scale,
                set.lookBack(),
                set.evidence(),
                set.tables(),
                set.sources());
        return shipped(new RulesInForce(other, RULES.engine()), periods);
    }

    private static Evaluation shipped(RulesInForce rules, String... periods) {
        Plan plan = PlanFolder.read(SHIPPED).plan();
        Measurements known = MeasurementFiles.read(plan, MeasurementFiles.of(SHIPPED));
        List<Period> asked = java.util.Arrays.stream(periods).map(Period::parse).toList();
        return new Evaluator(rules).evaluate(new EvaluationRequest(plan, known, null, asked));
    }

    static String told(Evaluation evaluation, int width) {
        return told(evaluation, TerminalColours.NONE, "es", width);
    }

    static String told(Evaluation evaluation, TerminalColours colours, String language, int width) {
        var text = new StringWriter();
        var out = new PrintWriter(text);
        new Scoreboard(evaluation, null, colours, Locale.forLanguageTag(language), width).write(out);
        out.flush();
        return text.toString();
    }

    /** With breaks of lines as spaces, so that a sentence is found wherever it was broken. */
    static String sentences(String told) {
        return told.replaceAll("\\s+", " ");
    }
}
