package ec.atalaya.console;

import ec.atalaya.access.AuditTrail;
import ec.atalaya.evaluation.run.EvaluationRun;
import ec.atalaya.evaluation.run.RoundsByHand;
import ec.atalaya.evaluation.run.RoundsByHand.Round;
import ec.atalaya.evaluation.run.RunLog;
import ec.atalaya.evaluation.run.RunProgress;
import ec.atalaya.evaluation.run.RunProgress.Step;
import ec.atalaya.rules.Stage;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

/** Corridas: what was evaluated when and why, what came of it, and the way to evaluate now. */
@Controller
@RequestMapping("/p/{plan}/corridas")
class RunPages {

    private static final int PAGE_SIZE = 50;
    private static final String UNDER_WAY = "en-curso";

    private final RunLog runs;
    private final RoundsByHand rounds;
    private final RunProgress progress;
    private final RunReports reports;
    private final AuditTrail audit;

    RunPages(RunLog runs, RoundsByHand rounds, RunProgress progress, RunReports reports, AuditTrail audit) {
        this.runs = runs;
        this.rounds = rounds;
        this.progress = progress;
        this.reports = reports;
        this.audit = audit;
    }

    @GetMapping
    String all(PlanView view, @RequestParam(defaultValue = "1") int pagina, Model model) {
        long count = runs.count(view.code());
        long last = Math.max(1, (count + PAGE_SIZE - 1) / PAGE_SIZE);
        int page = (int) Math.min(Math.max(1, pagina), last);
        Address here = list(view);
        model.addAttribute(
                "runs",
                runs.page(view.code(), PAGE_SIZE, page).stream()
                        .map(run -> RunLine.of(view, run))
                        .toList());
        model.addAttribute("count", count);
        model.addAttribute("newer", page > 1 ? here.with("pagina", page - 1) : null);
        model.addAttribute("older", page < last ? here.with("pagina", page + 1) : null);
        model.addAttribute("underWay", isUnderWay(view.code()));
        return "runs";
    }

    @PostMapping("/evaluar")
    RedirectView evaluate(@PathVariable String plan, PlanView view, @AuthenticationPrincipal SignedIn me) {
        if (rounds.start(plan, me.email())) {
            audit.note(me.email(), "evaluation-asked", plan, "", "");
        }
        return SeeOther.to(underWay(view).with("pedida", 1));
    }

    /** How far the present one has come; what is over leads to its own page. */
    @GetMapping("/" + UNDER_WAY)
    Object underWay(PlanView view, @RequestParam(defaultValue = "0") int pedida, Locale language, Model model) {
        EvaluationRun running = runs.running(view.code()).orElse(null);
        if (running == null && !isUnderWay(view.code())) {
            return ended(view, language, model);
        }
        Map<Stage, Step> reached = running == null ? Map.of() : progress.of(running.id());
        model.addAttribute("line", running == null ? null : RunLine.of(view, running));
        model.addAttribute("stages", StageLine.of(view.words(), reached));
        model.addAttribute("told", StageLine.told(view.words(), reached));
        model.addAttribute("asked", pedida == 1);
        addCrumbs(model, view, view.words().text("runs.progress.title"));
        return "run-progress";
    }

    private Object ended(PlanView view, Locale language, Model model) {
        EvaluationRun latest = runs.page(view.code(), 1, 1).stream().findFirst().orElse(null);
        Round round = rounds.of(view.code()).orElse(null);
        if (round != null
                && round.run() == null
                && (latest == null || latest.startedAt().isBefore(round.askedAt()))) {
            model.addAttribute(
                    "faults",
                    round.faults().stream().map(fault -> fault.text(language)).toList());
            addCrumbs(model, view, view.words().text("runs.refused.title"));
            return "run-refused";
        }
        return latest == null
                ? SeeOther.to(list(view))
                : SeeOther.to(RunLine.address(view, latest.id()).with("lista", 1));
    }

    @GetMapping("/{number}")
    Object one(PlanView view, @PathVariable String number, @RequestParam(defaultValue = "0") int lista, Model model) {
        EvaluationRun run = found(view, number);
        if (run.isRunning()) {
            return SeeOther.to(underWay(view));
        }
        model.addAttribute("line", RunLine.of(view, run));
        model.addAttribute("report", reports.of(view, run));
        model.addAttribute("justEnded", lista == 1);
        addCrumbs(model, view, view.words().count(run.id()));
        return "run";
    }

    private EvaluationRun found(PlanView view, String number) {
        return Optional.of(number)
                .filter(text -> text.matches("\\d{1,18}"))
                .flatMap(text -> runs.run(Long.parseLong(text)))
                .filter(run -> run.plan().equals(view.code()))
                .orElseThrow(() -> NotFound.among(
                        "any-run",
                        number,
                        runs.page(view.code(), PAGE_SIZE, 1).stream()
                                .map(run -> Long.toString(run.id()))
                                .toList()));
    }

    private boolean isUnderWay(String plan) {
        return runs.running(plan).isPresent()
                || rounds.of(plan).map(round -> !round.isOver()).orElse(false);
    }

    private static Address list(PlanView view) {
        return Address.ofPlan(view.code(), "corridas");
    }

    private static Address underWay(PlanView view) {
        return Address.ofPlan(view.code(), "corridas", UNDER_WAY);
    }

    private static void addCrumbs(Model model, PlanView view, String here) {
        model.addAttribute(
                "crumbs", List.of(new Crumb(view.words().text("menu.RUNS"), list(view)), new Crumb(here, null)));
    }
}
