package ec.atalaya.console;

import ec.atalaya.drawing.MapOptions.Shown;
import ec.atalaya.drawing.Svg;
import ec.atalaya.evaluation.ResultRow.Kind;
import ec.atalaya.evaluation.explanation.ExposureBasis;
import ec.atalaya.evaluation.run.Results;
import ec.atalaya.evaluation.run.StoredResult;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
        return assembly(here.view(), here, shown).map();
    }

    /** One objective with its direct causes and effects. */
    Svg around(PlanView view, String objective) {
        return assembly(view, new MapAddress(view, null, null, ""), Shown.ALL).around(objective);
    }

    /** The links of a period with what the data say of them. */
    MapLinks links(PlanView view) {
        return new MapLinks(view, exposures(stored(view)));
    }

    private MapAssembly assembly(PlanView view, MapAddress here, Shown shown) {
        List<StoredResult> stored = stored(view);
        var rows = new PeriodRows(stored.stream().map(StoredResult::row).toList());
        return new MapAssembly(view, rows, exposures(stored), here, shown);
    }

    private List<StoredResult> stored(PlanView view) {
        return results.in(view.code(), view.period(), view.evaluated().id());
    }

    private static Map<String, ExposureBasis> exposures(List<StoredResult> stored) {
        Map<String, ExposureBasis> exposures = new HashMap<>();
        for (StoredResult result : stored) {
            ExposureBasis exposure = result.row().level() == Kind.OBJECTIVE
                    ? result.explanation().exposure()
                    : null;
            if (exposure != null) {
                exposures.put(result.row().code(), exposure);
            }
        }
        return exposures;
    }
}
