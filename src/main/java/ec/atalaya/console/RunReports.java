package ec.atalaya.console;

import ec.atalaya.console.RunReport.IncomingFile;
import ec.atalaya.console.RunReport.Restated;
import ec.atalaya.console.RunReport.Some;
import ec.atalaya.evaluation.ChangedResult;
import ec.atalaya.evaluation.run.ChangedResults;
import ec.atalaya.evaluation.run.EvaluationRun;
import ec.atalaya.evaluation.run.EvaluationRun.State;
import ec.atalaya.evaluation.run.RunLog;
import ec.atalaya.measurement.MeasurementLoad;
import ec.atalaya.measurement.MeasurementLoads;
import ec.atalaya.measurement.RestatedValue;
import ec.atalaya.plan.Indicator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers what one run was made of, and what it changed. */
@Component
class RunReports {

    private final RunLog runs;
    private final ChangedResults results;
    private final MeasurementLoads loads;

    RunReports(RunLog runs, ChangedResults results, MeasurementLoads loads) {
        this.runs = runs;
        this.results = results;
        this.loads = loads;
    }

    /** What the run was made of and what it changed, as it is stored. */
    RunEvidence evidence(EvaluationRun run) {
        EvaluationRun before = runs.doneBefore(run.plan(), run.id()).orElse(null);
        List<MeasurementLoad> loads =
                this.loads.between(run.plan(), before == null ? Instant.EPOCH : before.startedAt(), run.startedAt());
        List<RestatedValue> restated = loads.stream()
                .filter(load -> load.outcome().restated() > 0)
                .flatMap(load -> this.loads.restatedBy(run.plan(), load.id()).stream())
                .toList();
        return new RunEvidence(run, before, loads, restated, run.state() == State.DONE ? results.by(run) : List.of());
    }

    RunReport of(PlanView view, EvaluationRun run) {
        RunEvidence evidence = evidence(run);
        EvaluationRun before = evidence.before();
        var told = new ChangedWords(view, run);
        // Of the first run everything is new: to list it says nothing.
        List<ChangedResult> news = before == null ? List.of() : evidence.changed();
        return new RunReport(
                told.lead(evidence.changed(), before != null),
                before == null ? null : RunLine.of(view, before),
                inputs(view.words(), run, before),
                evidence.loads().stream().map(load -> file(view, load)).toList(),
                Some.of(evidence.restated().stream()
                        .map(value -> restated(view, run, value))
                        .toList()),
                Some.of(told.statuses(news)),
                Some.of(told.scores(news)),
                Some.of(told.findings(news)),
                run.state() == State.FAILED && before != null ? RunLine.of(view, before) : null);
    }

    private static List<String> inputs(Wording words, EvaluationRun run, @Nullable EvaluationRun before) {
        List<String> inputs = new ArrayList<>();
        if (before != null && before.planVersion() != run.planVersion()) {
            inputs.add(words.text(
                    "runs.input.plan", Integer.toString(before.planVersion()), Integer.toString(run.planVersion())));
        }
        if (before != null && !before.ruleSetDigest().equals(run.ruleSetDigest())) {
            inputs.add(words.text("runs.input.rules", before.ruleSetVersion(), run.ruleSetVersion()));
        }
        if (before != null && !before.focus().equals(run.focus())) {
            inputs.add(
                    words.text("runs.input.focus", words.shortPeriod(before.focus()), words.shortPeriod(run.focus())));
        }
        if (before != null && !before.asOf().equals(run.asOf())) {
            inputs.add(words.text("runs.input.as-of", words.date(before.asOf()), words.date(run.asOf())));
        }
        return inputs;
    }

    private static IncomingFile file(PlanView view, MeasurementLoad load) {
        Wording words = view.words();
        return new IncomingFile(
                load.outcome().file(),
                words.name("runs.origin", load.origin()),
                load.at(),
                words.moment(load.at(), view.plan().profile().zone()),
                load.by(),
                load.outcome().added(),
                load.outcome().restated());
    }

    private static Restated restated(PlanView view, EvaluationRun run, RestatedValue value) {
        String code = value.now().indicator();
        Wording words = view.words();
        Indicator indicator = view.plan().indicator(code).orElse(null);
        return new Restated(
                code,
                indicator == null ? "" : indicator.name(),
                Address.ofPlan(view.code(), "indicadores", code)
                        .with("corrida", run.state() == State.DONE ? run.id() : null),
                words.shortPeriod(value.now().period()),
                told(words, indicator, value.before().value()),
                told(words, indicator, value.now().value()),
                words.text(
                        "objective.row",
                        Objects.toString(value.now().place().line()),
                        value.now().place().file()));
    }

    /** With its unit; an indicator that the plan has no more has none. */
    private static String told(Wording words, @Nullable Indicator indicator, double value) {
        String number = words.number(value);
        return indicator == null || indicator.unitOfMeasure().isEmpty()
                ? number
                : words.text("objective.amount", number, indicator.unitOfMeasure());
    }
}
