package ec.atalaya.evaluation.explanation;

import ec.atalaya.evaluation.Evaluation;
import ec.atalaya.evaluation.EvaluationRequest;
import ec.atalaya.evaluation.Evaluator;
import ec.atalaya.evaluation.PeriodResult;
import ec.atalaya.measurement.MeasurementFiles;
import ec.atalaya.plan.Period;
import ec.atalaya.plan.Plan;
import ec.atalaya.plan.PlanFolder;
import ec.atalaya.rules.RuleSetFolder;
import ec.atalaya.rules.RulesInForce;
import ec.atalaya.rules.drools.DroolsRuleCompiler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A plan folder evaluated in one period by the shipped rules, and what its conclusions are explained with. */
record Explained(Evaluation evaluation, PeriodResult result) {

    static final Path SHIPPED = Path.of("config/plans/quito-2015-2025");

    private static final RulesInForce RULES = RulesInForce.of(
            RuleSetFolder.read(Path.of("rules/default")).ruleSet(),
            new DroolsRuleCompiler(Path.of("target", "compiled-rules")));

    static Explained of(Path folder, String period, Path... corrections) {
        Plan plan = PlanFolder.read(folder).plan();
        List<Path> files = new ArrayList<>(MeasurementFiles.of(folder));
        files.addAll(List.of(corrections));
        Period asked = Period.parse(period);
        Evaluation evaluation = new Evaluator(RULES)
                .evaluate(new EvaluationRequest(plan, MeasurementFiles.read(plan, files), null, List.of(asked)));
        return new Explained(evaluation, evaluation.in(asked).orElseThrow());
    }

    /** A plan of one axis and one objective, judged by its indicators. */
    static Path smallPlan(Path folder, String rollUp, String indicators, String targets, String values)
            throws IOException {
        Files.createDirectories(folder.resolve("measurements"));
        Files.writeString(
                folder.resolve("plan.yaml"),
                "code: small\nname: Small\nstart: 2020\nend: 2025\nzone: UTC\nlocale: es-EC\nruleset: default\n"
                        + "axes:\n  - {code: A, name: A}\nroll_up:\n  objective: " + rollUp + "\n");
        Files.writeString(folder.resolve("objectives.csv"), "code,name,axis\nO,O,A\n");
        Files.writeString(folder.resolve("indicators.csv"), indicators);
        Files.writeString(folder.resolve("targets.csv"), targets);
        Files.writeString(folder.resolve("links.csv"), "cause,effect,sign,strength\n");
        Files.writeString(folder.resolve("measurements/values.csv"), values);
        return folder;
    }

    Explanations explanations() {
        return new Explanations(evaluation, result);
    }

    Explanation indicator(String code) {
        return explanations().of(result.indicators().get(code));
    }

    Explanation objective(String code) {
        return explanations().of(result.objectives().get(code));
    }
}
