package ec.atalaya.console;

import ec.atalaya.drawing.MapOptions.Shown;
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
            var here = MapAddress.of(view, objective, axis, links);
            model.addAttribute("here", here);
            model.addAttribute("map", maps.of(here, shown(view, links)));
        }
        return "map";
    }

    static Shown shown(PlanView view, String links) {
        if (links.equals(CONTRADICTED)) {
            return Shown.CONTRADICTED;
        }
        boolean many = view.plan().objectives().size() > MANY_OBJECTIVES;
        return links.equals(TRANSMITTING) || links.isEmpty() && many ? Shown.TRANSMITTING : Shown.ALL;
    }
}
