package ec.atalaya.console;

import java.util.ArrayList;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Escenarios › Macroescenarios: what the plan assumes of the world outside, what came, and what else would follow. */
@Controller
@RequestMapping("/p/{plan}/escenarios/macro")
class MacroPages {

    private final MacroTrials trials;

    MacroPages(MacroTrials trials) {
        this.trials = trials;
    }

    @GetMapping
    String page(PlanView view, @AuthenticationPrincipal SignedIn me, Model model) {
        model.addAttribute("me", me);
        model.addAttribute("none", view.plan().macro().isEmpty());
        model.addAttribute("tries", me.mayRead(Area.SCENARIOS));
        model.addAttribute("crumbs", crumbs(view, me));
        if (view.hasRun() && !view.plan().macro().isEmpty()) {
            model.addAttribute("sheet", new MacroAssembly(trials.of(view)).sheet());
        }
        return "macro";
    }

    private static List<Crumb> crumbs(PlanView view, SignedIn me) {
        List<Crumb> crumbs = new ArrayList<>();
        if (me.mayRead(Area.SCENARIOS)) {
            crumbs.add(new Crumb(view.words().text("menu.SCENARIOS"), view.page("escenarios")));
        }
        crumbs.add(new Crumb(view.words().text("outside.title"), null));
        return crumbs;
    }
}
