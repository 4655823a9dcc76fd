package ec.atalaya.console;

import ec.atalaya.evaluation.ResultRow.Kind;
import ec.atalaya.evaluation.run.Results;
import ec.atalaya.evaluation.run.RunLog;
import ec.atalaya.evaluation.run.StoredResult;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the database holds of one run; each thing is read once for a page. */
final class StoredEvidence implements Evidence {

    private record Subject(Kind level, String code) {}

    private final Results results;
    private final RunLog runs;
    private final PlanView view;
    private final Map<Kind, Map<String, StoredResult>> ofPeriod = new EnumMap<>(Kind.class);
    private final Map<Subject, List<StoredResult>> overTime = new HashMap<>();

    StoredEvidence(Results results, RunLog runs, PlanView view) {
        this.results = results;
        this.runs = runs;
        this.view = view;
        if (view.hasRun()) {
            for (StoredResult result :
                    results.in(view.code(), view.period(), view.evaluated().id())) {
                ofPeriod.computeIfAbsent(result.row().level(), level -> new LinkedHashMap<>())
                        .put(result.row().code(), result);
            }
        }
    }

    @Override
    public @Nullable StoredResult of(Kind level, String code) {
        return ofPeriod.getOrDefault(level, Map.of()).get(code);
    }

    @Override
    public List<StoredResult> all(Kind level) {
        return List.copyOf(ofPeriod.getOrDefault(level, Map.of()).values());
    }

    @Override
    public List<StoredResult> overTime(Kind level, String code) {
        return view.hasRun()
                ? overTime.computeIfAbsent(
                        new Subject(level, code),
                        subject -> results.overTime(
                                view.code(), level, code, view.evaluated().id()))
                : List.of();
    }

    @Override
    public List<Version> versions(Kind level, String code) {
        if (!view.hasRun()) {
            return List.of();
        }
        return results
                .versions(
                        view.code(),
                        level,
                        code,
                        view.period(),
                        view.evaluated().id())
                .stream()
                .map(result -> new Version(runs.run(result.run()).orElseThrow(), result.row()))
                .toList();
    }
}
