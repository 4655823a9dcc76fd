package ec.atalaya.console;

import ec.atalaya.alert.AlertFilter;
import ec.atalaya.alert.Alerts;
import ec.atalaya.evaluation.run.Results;
import ec.atalaya.evaluation.run.RunLog;
import ec.atalaya.plan.CauseEffectMap;
import ec.atalaya.plan.Indicator;
import ec.atalaya.plan.Objective;
import ec.atalaya.plan.Period;
import ec.atalaya.plan.Plan;
import ec.atalaya.review.ReviewMeetings;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
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
    private final Alerts alerts;
    private final ReviewMeetings meetings;
    private final Maps maps;
    private final Today today;

    ObjectiveController(Results results, RunLog runs, Alerts alerts, ReviewMeetings meetings, Maps maps, Today today) {
        this.results = results;
        this.runs = runs;
        this.alerts = alerts;
        this.meetings = meetings;
        this.maps = maps;
        this.today = today;
    }

    @GetMapping("/p/{plan}/objetivos/{code}")
    String objective(
            PlanView view,
            @PathVariable String code,
            @RequestParam(name = "imprimir", defaultValue = "0") int print,
            @AuthenticationPrincipal SignedIn me,
            Model model) {
        Plan plan = view.plan();
        Objective objective =
                plan.objective(code).orElseThrow(() -> NotFound.among("objective", code, codes(plan.objectives())));
        var page = ObjectivePage.of(view, new StoredEvidence(results, runs, view), objective, underway(view, me));
        model.addAttribute("page", page);
        addPlaceOnTheMap(model, view, code);
        model.addAttribute("crumbs", Crumb.toObjective(view, objective));
        addPrint(model, view.objective(code), print);
        return "objective";
    }

    /** What is tied to nothing has no place that would say anything. */
    private void addPlaceOnTheMap(Model model, PlanView view, String code) {
        CauseEffectMap map = view.plan().map();
        boolean isTied = !map.into(code).isEmpty() || !map.outOf(code).isEmpty();
        model.addAttribute("near", isTied && view.hasRun() ? maps.around(view, code) : null);
        model.addAttribute("onMap", view.page("mapa").with("objetivo", code));
        model.addAttribute("nearPrinted", view.page("mapa", "pdf", code));
    }

    private Underway underway(PlanView view, SignedIn me) {
        LocalDate day = today.in(view);
        return new Underway(
                alerts.of(view.code(), AlertFilter.ALL),
                meetings.after(view.code(), day.minusDays(1)).stream()
                        .filter(meeting -> MeetingRights.mayRead(me, meeting))
                        .toList(),
                day);
    }

    private static List<String> codes(List<Objective> objectives) {
        return objectives.stream().map(Objective::code).toList();
    }

    @GetMapping("/p/{plan}/indicadores/{code}")
    String indicator(
            PlanView view,
            @PathVariable String code,
            @RequestParam(name = "imprimir", defaultValue = "0") int print,
            @AuthenticationPrincipal SignedIn me,
            Model model) {
        Plan plan = view.plan();
        Indicator indicator = plan.indicator(code)
                .orElseThrow(() -> NotFound.among(
                        "indicator",
                        code,
                        plan.indicators().stream().map(Indicator::code).toList()));
        var page = IndicatorPage.of(view, new StoredEvidence(results, runs, view), indicator);
        model.addAttribute("page", page);
        model.addAttribute("correct", EntryRights.mayEnter(me, plan, indicator) ? correction(view, indicator) : null);
        model.addAttribute("crumbs", Crumb.toIndicator(view, indicator));
        addPrint(model, view.indicator(code), print);
        return "indicator";
    }

    /** Where the value of the indicator's own period that is looked at is entered anew; null where none has ended. */
    private static @Nullable Address correction(PlanView view, Indicator indicator) {
        Period own = Period.lastEnded(indicator.frequency(), view.period().last());
        return view.plan().profile().covers(own)
                ? Address.ofPlan(view.code(), "datos", "ingreso")
                        .with("indicador", indicator.code())
                        .with("para", own)
                : null;
    }

    /** On paper nothing can be opened, so that everything is. */
    private static void addPrint(Model model, Address address, int print) {
        model.addAttribute("open", print == 1);
        model.addAttribute("printed", address.with("imprimir", 1));
    }
}
