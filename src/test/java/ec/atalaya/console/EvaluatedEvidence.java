package ec.atalaya.console;

import ec.atalaya.evaluation.Evaluation;
import ec.atalaya.evaluation.EvaluationRequest;
import ec.atalaya.evaluation.Evaluator;
import ec.atalaya.evaluation.ResultRow.Kind;
import ec.atalaya.evaluation.explanation.ExplainedRow;
import ec.atalaya.evaluation.explanation.ExplanationJson;
import ec.atalaya.evaluation.run.EvaluationRun;
import ec.atalaya.evaluation.run.EvaluationRun.Cause;
import ec.atalaya.evaluation.run.EvaluationRun.State;
import ec.atalaya.evaluation.run.StoredResult;
import ec.atalaya.measurement.MeasurementFiles;
import ec.atalaya.plan.ImportedPlan;
import ec.atalaya.plan.Period;
import ec.atalaya.plan.Plan;
import ec.atalaya.plan.PlanFolder;
import ec.atalaya.rules.RuleSetFolder;
import ec.atalaya.rules.RulesInForce;
import ec.atalaya.rules.drools.DroolsRuleCompiler;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The shipped plan evaluated over all its quarters without a database; explanations go through their JSON. */
final class EvaluatedEvidence implements Evidence {

    private static final Instant AT = Instant.parse("2025-03-01T11:00:00Z");

    static final EvaluatedEvidence SHIPPED = new EvaluatedEvidence(
            Path.of("config", "plans", "quito-2015-2025"), Path.of("rules", "default"), "2024-Q4");
    private static final Path RESOURCES = Path.of("src", "test", "resources");

    private final Evaluation evaluation;
    private final Period period;
    private final List<StoredResult> results = new ArrayList<>();
    private final EvaluationRun run;

    /** A plan of another country, by its own method. */
    static EvaluatedEvidence abroad(String plan, String rules, String focus) {
        return new EvaluatedEvidence(
                RESOURCES.resolve("plans").resolve(plan),
                RESOURCES.resolve("rulesets").resolve(rules),
                focus);
    }

    private EvaluatedEvidence(Path folder, Path ruleSet, String focus) {
        Plan plan = PlanFolder.read(folder).plan();
        period = Period.parse(focus);
        var rules = RulesInForce.of(
                RuleSetFolder.read(ruleSet).ruleSet(), new DroolsRuleCompiler(Path.of("target", "compiled-rules")));
        List<Period> periods = plan.profile().periods(plan.profile().rhythm()).stream()
                .filter(one -> one.compareTo(period) <= 0)
                .toList();
        evaluation = new Evaluator(rules)
                .evaluate(new EvaluationRequest(
                        plan, MeasurementFiles.read(plan, MeasurementFiles.of(folder)), null, periods));
        evaluation.results().forEach(result -> ExplainedRow.of(evaluation, result)
                .map(row -> new StoredResult(row.row(), 1, ExplanationJson.write(row.explanation())))
                .forEach(results::add));
        run = new EvaluationRun(
                1,
                plan.code(),
                1,
                evaluation.ruleSet().code(),
                evaluation.ruleSet().version(),
                evaluation.ruleSet().digest(),
                LocalDate.parse("2025-03-01"),
                period,
                Cause.FIRST_START,
                "atalaya",
                State.DONE,
                AT,
                AT,
                null,
                results.size(),
                "");
    }

    PlanView view(Locale language) {
        List<Period> periods = new ArrayList<>(
                evaluation.results().stream().map(result -> result.period()).toList());
        Collections.reverse(periods);
        return new PlanView(
                new ImportedPlan(evaluation.plan(), 1, "", AT),
                evaluation.ruleSet(),
                run,
                run,
                period,
                periods,
                null,
                new PlanView.Asked(null, null, null),
                new Wordings(messages()).of(language));
    }

    private static ResourceBundleMessageSource messages() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/console", "messages/objective");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }

    ObjectivePage objective(String code, Locale language) {
        return ObjectivePage.of(
                view(language), this, evaluation.plan().objective(code).orElseThrow(), Underway.NOTHING);
    }

    IndicatorPage indicator(String code, Locale language) {
        return IndicatorPage.of(
                view(language), this, evaluation.plan().indicator(code).orElseThrow());
    }

    Plan plan() {
        return evaluation.plan();
    }

    @Override
    public @Nullable StoredResult of(Kind level, String code) {
        return all(level).stream()
                .filter(result -> result.row().code().equals(code))
                .findFirst()
                .orElse(null);
    }

    @Override
    public List<StoredResult> all(Kind level) {
        return results.stream()
                .filter(result ->
                        result.row().level() == level && result.row().period().equals(period))
                .toList();
    }

    @Override
    public List<StoredResult> overTime(Kind level, String code) {
        return results.stream()
                .filter(result ->
                        result.row().level() == level && result.row().code().equals(code))
                .toList();
    }

    @Override
    public List<Version> versions(Kind level, String code) {
        StoredResult result = of(level, code);
        return result == null ? List.of() : List.of(new Version(run, result.row()));
    }
}
