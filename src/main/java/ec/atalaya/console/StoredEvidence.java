package ec.atalaya.console;

import ec.atalaya.evaluation.ResultRow.Kind;
import ec.atalaya.evaluation.run.Results;
import ec.atalaya.evaluation.run.RunLog;
import ec.atalaya.evaluation.run.StoredResult;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the database holds of one run; a period is read once for a page. */
final class StoredEvidence implements Evidence {

    private final Results results;
    private final RunLog runs;
    private final PlanView view;
    private final List<StoredResult> ofPeriod;

    StoredEvidence(Results results, RunLog runs, PlanView view) {
        this.results = results;
        this.runs = runs;
        this.view = view;
        this.ofPeriod = view.hasRun()
                ? results.in(view.code(), view.period(), view.evaluated().id())
                : List.of();
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
        return ofPeriod.stream().filter(result -> result.row().level() == level).toList();
    }

    @Override
    public List<StoredResult> overTime(Kind level, String code) {
        return view.hasRun()
                ? results.overTime(view.code(), level, code, view.evaluated().id())
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
