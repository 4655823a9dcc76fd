package ec.atalaya.console;

import ec.atalaya.plan.Axis;
import ec.atalaya.plan.Objective;
import ec.atalaya.plan.Period;
import java.util.List;
import java.util.stream.Stream;
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

    /**
     * The map of an address.
     *
     * @throws NotFound if the plan has no such objective or axis
     */
    static MapAddress of(PlanView view, String objective, String axis, String links) {
        return new MapAddress(view, objective(view, objective), axis(view, axis), links);
    }

    private static @Nullable String objective(PlanView view, String code) {
        return existing("objective", code, view.plan().objectives().stream().map(Objective::code));
    }

    private static @Nullable String axis(PlanView view, String code) {
        return existing("axis", code, view.plan().axes().stream().map(Axis::code));
    }

    /** The code where it is one of all; null where none is named. */
    private static @Nullable String existing(String kind, String code, Stream<String> all) {
        if (code.isEmpty()) {
            return null;
        }
        List<String> codes = all.toList();
        if (!codes.contains(code)) {
            throw NotFound.among(kind, code, codes);
        }
        return code;
    }

    private Address here() {
        return here(view.page("mapa"));
    }

    private Address here(Address page) {
        return page.with("relaciones", links)
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

    /** The same as a document, on A4 or A3. */
    public Address printed(String sheet) {
        return here(view.page("mapa", "pdf")).with("hoja", sheet);
    }

    Address at(Period period) {
        return here().with("periodo", period);
    }

    /** Code and name of an objective. */
    String titled(String objective) {
        return objective + " " + node(objective).name();
    }

    StrategicMap.Node node(String objective) {
        String name = view.plan().objective(objective).map(Objective::name).orElse("");
        return new StrategicMap.Node(objective, name, choosing(objective));
    }
}
