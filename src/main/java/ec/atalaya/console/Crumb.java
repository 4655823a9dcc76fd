package ec.atalaya.console;

import ec.atalaya.plan.Axis;
import ec.atalaya.plan.Indicator;
import ec.atalaya.plan.Objective;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A step of the way to a page.
 *
 * @param address null for the page itself
 */
record Crumb(String word, @Nullable Address address) {

    static List<Crumb> toObjective(PlanView view, Objective objective) {
        List<Crumb> way = toAxisOf(view, objective);
        way.add(new Crumb(objective.code(), null));
        return way;
    }

    static List<Crumb> toIndicator(PlanView view, Indicator indicator) {
        List<Crumb> way = view.plan()
                .objective(indicator.objective())
                .map(objective -> toAxisOf(view, objective))
                .orElseGet(ArrayList::new);
        way.add(new Crumb(indicator.objective(), view.objective(indicator.objective())));
        way.add(new Crumb(indicator.code(), null));
        return way;
    }

    private static List<Crumb> toAxisOf(PlanView view, Objective objective) {
        Address board = view.page("tablero");
        List<Crumb> way = new ArrayList<>();
        way.add(new Crumb(view.words().text("menu.BOARD"), board));
        way.add(new Crumb(
                view.plan().axis(objective.axis()).map(Axis::name).orElse(objective.axis()),
                board.with("eje", objective.axis())));
        return way;
    }
}
