package ec.atalaya.console;

import ec.atalaya.drawing.MapOptions.Shown;
import ec.atalaya.drawing.Svg;
import ec.atalaya.evaluation.ChangedResult;
import ec.atalaya.evaluation.Evaluation;
import ec.atalaya.evaluation.PeriodResult;
import ec.atalaya.evaluation.ResultRow;
import ec.atalaya.evaluation.ResultRow.Kind;
import ec.atalaya.evaluation.explanation.Explanations;
import ec.atalaya.evaluation.explanation.ExposureBasis;
import ec.atalaya.evaluation.whatif.Difference;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The strategic map as it would be, on which the objectives that a trial moves stand out. */
final class TrialMap {

    private TrialMap() {}

    /** Null where no objective is moved. */
    static @Nullable Svg of(PlanView view, Evaluation then, Difference difference) {
        Set<String> moved = difference.of(Kind.OBJECTIVE).stream()
                .map(ChangedResult::row)
                .map(ResultRow::code)
                .collect(Collectors.toSet());
        if (moved.isEmpty()) {
            return null;
        }
        PeriodResult result = then.in(view.period()).orElseThrow();
        var rows = new PeriodRows(ResultRow.of(result).toList());
        var here = new MapAddress(view, null, null, "");
        return new MapAssembly(view, rows, exposures(then, result), here, Shown.ALL).emphasizing(moved);
    }

    private static Map<String, ExposureBasis> exposures(Evaluation then, PeriodResult result) {
        var explanations = new Explanations(then, result);
        Map<String, ExposureBasis> exposures = new HashMap<>();
        result.objectives().forEach((code, verdict) -> {
            ExposureBasis exposure = explanations.of(verdict).exposure();
            if (exposure != null) {
                exposures.put(code, exposure);
            }
        });
        return exposures;
    }
}
