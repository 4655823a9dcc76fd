package ec.atalaya.console;

import ec.atalaya.plan.CauseEffectLink;
import ec.atalaya.plan.Indicator;
import ec.atalaya.plan.MacroScenario;
import ec.atalaya.plan.Objective;
import ec.atalaya.plan.Period;
import ec.atalaya.rules.RuleSetLocation;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

/** Escenarios: what would be if. */
@Controller
@RequestMapping("/p/{plan}/escenarios")
class TrialPages {

    private final Trials trials;

    TrialPages(Trials trials) {
        this.trials = trials;
    }

    /** An address that a form made, or that asks for one more thing, leads to the one that holds the trial. */
    @GetMapping
    Object show(
            PlanView view,
            @RequestParam(defaultValue = "") String agregar,
            HttpServletRequest request,
            Locale language,
            Model model) {
        Map<String, String[]> parameters = request.getParameterMap();
        Trial trial = Trial.of(view, parameters);
        boolean ofForm = parameters.keySet().stream().anyMatch(name -> name.indexOf('.') > 0);
        Optional<Trial> grown = added(trial, agregar.strip());
        if (grown.isPresent() || ofForm && agregar.isBlank()) {
            return seeOther(grown.orElse(trial));
        }
        if (view.hasRun()) {
            model.addAttribute("sheet", trials.of(trial, language));
        }
        model.addAttribute("unknown", agregar.isBlank() ? null : agregar.strip());
        model.addAttribute("choices", choices(view));
        model.addAttribute("empty", trial.isEmpty());
        model.addAttribute("macro", view.plan().macro().scenarios());
        model.addAttribute("chosen", chosen(trial));
        addRuleSets(model, trial);
        return "trial";
    }

    /** Only where there is a choice. */
    private static void addRuleSets(Model model, Trial trial) {
        String own = trial.view().plan().profile().ruleSet();
        List<String> codes = RuleSetLocation.ownCodes();
        model.addAttribute("ruleSets", codes.size() > 1 ? codes : List.of());
        model.addAttribute("ruleSet", Objects.requireNonNullElse(trial.ruleSet(), own));
    }

    /** The code of the scenario that is tried, the base where none is named; empty where the plan has none. */
    private static String chosen(Trial trial) {
        String named = trial.scenario();
        return named != null
                ? named
                : trial.view().plan().macro().base().map(MacroScenario::code).orElse("");
    }

    private static RedirectView seeOther(Trial trial) {
        var there = new RedirectView(trial.address());
        there.setStatusCode(HttpStatus.SEE_OTHER);
        there.setExpandUriTemplateVariables(false);
        return there;
    }

    /** An indicator's value of its own last period, a link's strength, or an objective's status, to begin with as it is. */
    private Optional<Trial> added(Trial trial, String asked) {
        String code = asked.replaceFirst(" .*", "");
        PlanView view = trial.view();
        Optional<Indicator> indicator = view.plan().indicator(code);
        if (indicator.isPresent()) {
            Period own =
                    Period.lastEnded(indicator.get().frequency(), view.period().last());
            return Optional.of(
                    trial.with(Trial.Kind.VALUE, code + ":" + own + "=" + trials.today(view, indicator.get(), own)));
        }
        Optional<CauseEffectLink> link = view.plan().map().links().stream()
                .filter(one -> (one.cause() + ">" + one.effect()).equals(code))
                .findFirst();
        if (link.isPresent()) {
            return Optional.of(
                    trial.with(Trial.Kind.LINK, code + ":fuerza=" + link.get().strength()));
        }
        return view.plan()
                .objective(code)
                .map(objective -> trial.with(
                        Trial.Kind.STATUS,
                        code + ":" + view.period() + "="
                                + view.scale().statuses().get(0).code()));
    }

    /** What can be added, as the field offers it. */
    private static List<String> choices(PlanView view) {
        return Stream.of(
                        view.plan().indicators().stream().map(one -> one.code() + " " + one.name()),
                        view.plan().map().links().stream().map(one -> one.cause() + ">" + one.effect()),
                        view.plan().objectives().stream().map(TrialPages::told))
                .flatMap(all -> all)
                .toList();
    }

    private static String told(Objective objective) {
        return objective.code() + " " + objective.name();
    }
}
