package ec.atalaya.console;

import ec.atalaya.drawing.MapOptions.Shown;
import ec.atalaya.drawing.Svg;
import ec.atalaya.evaluation.ResultRow.Kind;
import ec.atalaya.evaluation.explanation.ExposureBasis;
import ec.atalaya.evaluation.run.Results;
import ec.atalaya.evaluation.run.StoredResult;
import ec.atalaya.plan.CauseEffectMap;
import ec.atalaya.plan.Objective;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Puts the page of the map together from what is stored. */
@Component
class Maps {

    private final Results results;

    Maps(Results results) {
        this.results = results;
    }

    /**
     * The map of a period.
     *
     * @param here which map, of objectives and axes that the plan has
     */
    StrategicMap of(MapAddress here, Shown shown) {
        return assembly(here.view(), here, shown, codes(here.view())).map();
    }

    /** One objective with its direct causes and effects. */
    Svg around(PlanView view, String objective) {
        CauseEffectMap map = view.plan().map();
        Set<String> near = new HashSet<>(Set.of(objective));
        map.into(objective).forEach(link -> near.add(link.cause()));
        map.outOf(objective).forEach(link -> near.add(link.effect()));
        return assembly(view, new MapAddress(view, null, null, ""), Shown.ALL, near)
                .around(objective);
    }

    /** The links of a period with what the data say of them. */
    MapLinks links(PlanView view) {
        return new MapLinks(view, exposures(stored(view), codes(view)));
    }

    private static Set<String> codes(PlanView view) {
        return view.plan().objectives().stream().map(Objective::code).collect(Collectors.toSet());
    }

    /** With what is told of these objectives: the explanations of others need not be read. */
    private MapAssembly assembly(PlanView view, MapAddress here, Shown shown, Set<String> told) {
        List<StoredResult> stored = stored(view);
        var rows = new PeriodRows(stored.stream().map(StoredResult::row).toList());
        return new MapAssembly(view, rows, exposures(stored, told), here, shown);
    }

    private List<StoredResult> stored(PlanView view) {
        return results.in(view.code(), view.period(), view.evaluated().id());
    }

    private static Map<String, ExposureBasis> exposures(List<StoredResult> stored, Set<String> told) {
        Map<String, ExposureBasis> exposures = new HashMap<>();
        for (StoredResult result : stored) {
            boolean isAsked = result.row().level() == Kind.OBJECTIVE
                    && told.contains(result.row().code());
            ExposureBasis exposure = isAsked ? result.explanation().exposure() : null;
            if (exposure != null) {
                exposures.put(result.row().code(), exposure);
            }
        }
        return exposures;
    }
}
