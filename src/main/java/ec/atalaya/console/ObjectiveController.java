package ec.atalaya.console;

import ec.atalaya.evaluation.run.Results;
import ec.atalaya.evaluation.run.RunLog;
import ec.atalaya.plan.Indicator;
import ec.atalaya.plan.Objective;
import ec.atalaya.plan.Plan;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages of one objective and of one indicator. */
@Controller
class ObjectiveController {

    private final Results results;
    private final RunLog runs;

    ObjectiveController(Results results, RunLog runs) {
        this.results = results;
        this.runs = runs;
    }

    @GetMapping("/p/{plan}/objetivos/{code}")
    String objective(
            PlanView view,
            @PathVariable String code,
            @RequestParam(name = "imprimir", defaultValue = "0") int print,
            Model model) {
        Plan plan = view.plan();
        Objective objective =
                plan.objective(code).orElseThrow(() -> NotFound.among("objective", code, codes(plan.objectives())));
        var page = ObjectivePage.of(view, new StoredEvidence(results, runs, view), objective);
        model.addAttribute("page", page);
        model.addAttribute("crumbs", Crumb.toObjective(view, objective));
        addPrint(model, view.objective(code), print);
        return "objective";
    }

    private static List<String> codes(List<Objective> objectives) {
        return objectives.stream().map(Objective::code).toList();
    }

    @GetMapping("/p/{plan}/indicadores/{code}")
    String indicator(
            PlanView view,
            @PathVariable String code,
            @RequestParam(name = "imprimir", defaultValue = "0") int print,
            Model model) {
        Plan plan = view.plan();
        Indicator indicator = plan.indicator(code)
                .orElseThrow(() -> NotFound.among(
                        "indicator",
                        code,
                        plan.indicators().stream().map(Indicator::code).toList()));
        var page = IndicatorPage.of(view, new StoredEvidence(results, runs, view), indicator);
        model.addAttribute("page", page);
        model.addAttribute("crumbs", Crumb.toIndicator(view, indicator));
        addPrint(model, view.indicator(code), print);
        return "indicator";
    }

    /** On paper nothing can be opened, so that everything is. */
    private static void addPrint(Model model, Address address, int print) {
        model.addAttribute("open", print == 1);
        model.addAttribute("printed", address.with("imprimir", 1));
    }
}
