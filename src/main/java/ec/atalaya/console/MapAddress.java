package ec.atalaya.console;

import ec.atalaya.plan.Objective;
import ec.atalaya.plan.Period;
import org.jspecify.annotations.Nullable;

/**
 * Where the map is, and how its other states are reached from there.
 *
 * @param selected null for none
 * @param axis the axis that the map is narrowed to; null for all
 * @param links which links the address names; empty where it names none
 */
record MapAddress(
        PlanView view, @Nullable String selected, @Nullable String axis, String links) {

    private Address here() {
        return view.page("mapa")
                .with("relaciones", links)
                .with("objetivo", selected)
                .with("eje", axis)
                .with("dependencia", view.asked().unit());
    }

    Address choosing(@Nullable String objective) {
        return here().with("objetivo", objective);
    }

    Address showing(String otherLinks) {
        return here().with("relaciones", otherLinks);
    }

    Address at(Period period) {
        return here().with("periodo", period);
    }

    StrategicMap.Node node(String objective) {
        String name = view.plan().objective(objective).map(Objective::name).orElse("");
        return new StrategicMap.Node(objective, name, choosing(objective));
    }
}
