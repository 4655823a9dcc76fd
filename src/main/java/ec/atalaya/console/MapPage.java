package ec.atalaya.console;

import ec.atalaya.drawing.MapOptions.Shown;
import ec.atalaya.plan.Axis;
import ec.atalaya.plan.Objective;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The strategic map: what threatens what. */
@Controller
class MapPage {

    static final String TRANSMITTING = "activas";
    static final String CONTRADICTED = "contradichas";

    /** A larger plan shows at first only what passes something on: all of it would be a thicket. */
    private static final int MANY_OBJECTIVES = 60;

    private final Maps maps;

    MapPage(Maps maps) {
        this.maps = maps;
    }

    @GetMapping("/p/{plan}/mapa")
    String map(
            PlanView view,
            @RequestParam(name = "objetivo", defaultValue = "") String objective,
            @RequestParam(name = "eje", defaultValue = "") String axis,
            @RequestParam(name = "relaciones", defaultValue = "") String links,
            Model model) {
        if (view.hasRun()) {
            var here = new MapAddress(view, objective(view, objective), axis(view, axis), links);
            model.addAttribute("here", here);
            model.addAttribute("map", maps.of(here, shown(view, links)));
        }
        return "map";
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

    private static Shown shown(PlanView view, String links) {
        if (links.equals(CONTRADICTED)) {
            return Shown.CONTRADICTED;
        }
        boolean many = view.plan().objectives().size() > MANY_OBJECTIVES;
        return links.equals(TRANSMITTING) || links.isEmpty() && many ? Shown.TRANSMITTING : Shown.ALL;
    }
}
