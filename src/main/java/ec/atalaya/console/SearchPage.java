package ec.atalaya.console;

import ec.atalaya.console.Search.Group;
import ec.atalaya.console.Search.Hit;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The search in the bar of every page. */
@Controller
class SearchPage {

    private final Search search;

    SearchPage(Search search) {
        this.search = search;
    }

    /** Whoever types a code goes there at once; an address below a plan shows what else fits. */
    @GetMapping("/p/{plan}/buscar")
    Object find(PlanView view, @RequestParam(defaultValue = "") String q, Model model) {
        String asked = q.strip();
        Hit exact = search.exactly(view, asked).orElse(null);
        if (exact != null) {
            return SeeOther.to(exact.address());
        }
        List<Group> groups = asked.isEmpty() ? List.of() : search.find(view, asked);
        model.addAttribute("sought", asked);
        model.addAttribute("groups", groups);
        model.addAttribute(
                "count",
                groups.stream()
                        .mapToInt(group -> group.hits().size() + group.more())
                        .sum());
        return "search";
    }
}
