package ec.atalaya.console;

import ec.atalaya.plan.CauseEffectLink;
import ec.atalaya.review.AgendaDesk;
import ec.atalaya.review.ReviewMeeting;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** Mapa › Relaciones: every link of the map beside what the data say of it, and the way to the agenda. */
@Controller
@RequestMapping("/p/{plan}/mapa/relaciones")
class LinkPages {

    private final LinkSheets sheets;
    private final AgendaDesk desk;
    private final Today today;

    LinkPages(LinkSheets sheets, AgendaDesk desk, Today today) {
        this.sheets = sheets;
        this.desk = desk;
        this.today = today;
    }

    @GetMapping
    String all(PlanView view, LinkQuery query, @AuthenticationPrincipal @Nullable SignedIn me, Model model) {
        model.addAttribute("me", me);
        model.addAttribute("narrowed", query.isNarrowed(view));
        model.addAttribute(
                "crumbs",
                List.of(
                        new Crumb(view.words().text("menu.MAP"), view.page("mapa")),
                        new Crumb(view.words().text("links.crumb"), null)));
        if (view.hasRun()) {
            model.addAttribute("sheet", sheets.of(view, query, me));
        }
        return "links";
    }

    @PostMapping("/agenda")
    RedirectView bring(
            PlanView view,
            @RequestParam(name = "relacion") String code,
            @AuthenticationPrincipal SignedIn me,
            RedirectAttributes told) {
        CauseEffectLink link = existing(view, code);
        Optional<ReviewMeeting> meeting = desk.open(view.code(), today.in(view));
        String done = meeting.map(open -> desk.bring(open, link, me.email()) ? "brought" : "there")
                .orElse("settled");
        told.addFlashAttribute(
                "done",
                view.words()
                        .text(
                                "links.done." + done,
                                link.cause(),
                                link.effect(),
                                meeting.map(new MeetingWords(view)::dated).orElse("")));
        return SeeOther.to(view.page("mapa", "relaciones"));
    }

    private static CauseEffectLink existing(PlanView view, String code) {
        List<CauseEffectLink> links = view.plan().map().links();
        return links.stream()
                .filter(link -> link.code().equals(code))
                .findFirst()
                .orElseThrow(() -> NotFound.among(
                        "link", code, links.stream().map(CauseEffectLink::code).toList()));
    }
}
