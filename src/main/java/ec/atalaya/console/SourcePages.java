package ec.atalaya.console;

import ec.atalaya.access.AuditTrail;
import ec.atalaya.measurement.source.DataSources;
import ec.atalaya.measurement.source.SourceStanding;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** Datos › Fuentes: where data are fetched from by themselves, how that goes, and the way to fetch now. */
@Controller
@RequestMapping("/p/{plan}/datos/fuentes")
class SourcePages {

    static final int MOST_TRIES = 20;

    private final DataSources sources;
    private final AuditTrail audit;
    private final Clock clock;

    SourcePages(DataSources sources, AuditTrail audit, Clock clock) {
        this.sources = sources;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping
    String all(PlanView view, @AuthenticationPrincipal SignedIn me, Locale language, Model model) {
        var words = new SourceWords(view, language, clock.instant());
        model.addAttribute("me", me);
        model.addAttribute(
                "lines",
                sources.of(view.code(), clock.instant()).stream()
                        .map(words::line)
                        .toList());
        model.addAttribute(
                "faulty",
                sources.faulty(view.code(), clock.instant()).stream()
                        .map(words::faulty)
                        .toList());
        addCrumbs(model, view, List.of(new Crumb(view.words().text("sources.heading"), null)));
        return "sources";
    }

    @GetMapping("/{code}")
    String one(
            PlanView view,
            @PathVariable String code,
            @AuthenticationPrincipal SignedIn me,
            Locale language,
            Model model) {
        var words = new SourceWords(view, language, clock.instant());
        model.addAttribute("me", me);
        model.addAttribute("line", words.line(found(view, code)));
        model.addAttribute(
                "tries",
                sources.tries(code, MOST_TRIES).stream().map(words::attempt).toList());
        addCrumbs(
                model,
                view,
                List.of(
                        new Crumb(
                                view.words().text("sources.heading"), Address.ofPlan(view.code(), "datos", "fuentes")),
                        new Crumb(code, null)));
        return "source";
    }

    @PostMapping("/{code}/traer")
    RedirectView fetch(
            PlanView view, @PathVariable String code, @AuthenticationPrincipal SignedIn me, RedirectAttributes told) {
        SourceStanding standing = found(view, code);
        boolean begun = sources.start(standing.definition(), me.email(), clock.instant());
        if (begun) {
            audit.note(me.email(), "source-fetched", view.code() + " " + code, "", "");
        }
        told.addFlashAttribute("done", view.words().text(begun ? "sources.done.begun" : "sources.done.busy"));
        return SeeOther.to(Address.ofPlan(view.code(), "datos", "fuentes", code));
    }

    private SourceStanding found(PlanView view, String code) {
        List<SourceStanding> all = sources.of(view.code(), clock.instant());
        return all.stream()
                .filter(one -> one.definition().code().equals(code))
                .findFirst()
                .orElseThrow(() -> NotFound.among(
                        "source",
                        code,
                        all.stream().map(one -> one.definition().code()).toList()));
    }

    private static void addCrumbs(Model model, PlanView view, List<Crumb> rest) {
        List<Crumb> crumbs = new ArrayList<>();
        crumbs.add(new Crumb(view.words().text("menu.DATA"), Address.ofPlan(view.code(), "datos")));
        crumbs.addAll(rest);
        model.addAttribute("crumbs", crumbs);
    }
}
