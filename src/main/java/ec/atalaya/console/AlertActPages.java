package ec.atalaya.console;

import ec.atalaya.alert.Alert;
import ec.atalaya.alert.AlertActs;
import ec.atalaya.alert.ChangedMeanwhile;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What people do with alerts: each act is sent once, and answered by the page that shows what came of it. */
@Controller
class AlertActPages {

    static final String ACKNOWLEDGE = "reconocer";
    private static final String ONE = "/p/{plan}/alertas/{number}/";
    private static final String DONE = "done";

    private final AlertPages pages;
    private final AlertLists lists;
    private final AlertCards cards;
    private final AlertActs acts;
    private final Today today;

    AlertActPages(AlertPages pages, AlertLists lists, AlertCards cards, AlertActs acts, Today today) {
        this.pages = pages;
        this.lists = lists;
        this.cards = cards;
        this.acts = acts;
        this.today = today;
    }

    @PostMapping({ONE + ACKNOWLEDGE, ONE + "silenciar"})
    Object act(
            PlanView view,
            @PathVariable String number,
            AlertActForm form,
            @AuthenticationPrincipal SignedIn me,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes told) {
        Alert alert = pages.existing(view, number);
        boolean acknowledges = request.getRequestURI().endsWith("/" + ACKNOWLEDGE);
        refuseStrangers(me, alert);
        Optional<FormFault> fault = form.fault(today.in(view), view.words());
        fault.ifPresent(one -> model.addAttribute("fault", one));
        if (fault.isPresent() || !done(alert, acknowledges, form, me)) {
            response.setStatus((fault.isPresent() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.CONFLICT).value());
            model.addAttribute("conflict", fault.isEmpty());
            return again(view, pages.existing(view, number), acknowledges, form, me, model);
        }
        told.addFlashAttribute(
                DONE, view.words().text(acknowledges ? "alerts.done.acknowledged" : "alerts.done.silenced"));
        return SeeOther.to(view.page("alertas", alert.number()));
    }

    /** The marked alerts, each as {@code number:version}; what changed meanwhile stays as it is, and is told. */
    @PostMapping("/p/{plan}/alertas/" + ACKNOWLEDGE)
    Object acknowledge(
            PlanView view,
            AlertQuery query,
            @RequestParam(name = "alerta", required = false) @Nullable List<String> marked,
            AlertActForm form,
            @AuthenticationPrincipal SignedIn me,
            HttpServletResponse response,
            Model model,
            RedirectAttributes told) {
        List<String> all = marked == null ? List.of() : marked;
        Optional<FormFault> fault = all.isEmpty()
                ? Optional.of(new FormFault("alertas", view.words().text("alerts.fault.none")))
                : form.fault(today.in(view), view.words());
        if (fault.isPresent()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("fault", fault.get());
            model.addAttribute("form", form);
            model.addAttribute("marked", all);
            model.addAttribute("list", lists.of(view, query, me));
            return "alerts";
        }
        List<String> changed = new ArrayList<>();
        int done = 0;
        for (String one : all) {
            Alert alert = pages.existing(view, one.replaceFirst(":.*", ""));
            refuseStrangers(me, alert);
            if (done(alert, true, form.about(version(one)), me)) {
                done++;
            } else {
                changed.add(alert.label());
            }
        }
        told.addFlashAttribute(DONE, told(view, done, changed));
        return SeeOther.to(query.at(view));
    }

    private static @Nullable Integer version(String marked) {
        String version = marked.replaceFirst("^[^:]*:?", "");
        return version.matches("\\d{1,9}") ? Integer.valueOf(version) : null;
    }

    private static String told(PlanView view, int done, List<String> changed) {
        String told = view.words().text("alerts.done.many", done);
        return changed.isEmpty()
                ? told
                : told + " "
                        + view.words().text("alerts.done.changed", view.words().listed(changed));
    }

    /** Whether it was done; if not, it is no longer what was read. */
    private boolean done(Alert alert, boolean acknowledges, AlertActForm form, SignedIn me) {
        if (!alert.isOpen() || form.version() == null || form.version() != alert.version()) {
            return false;
        }
        try {
            if (acknowledges) {
                acts.acknowledge(alert, me.email(), form.day().orElseThrow(), form.reason());
            } else {
                acts.silence(alert, me.email(), form.day().orElseThrow(), form.reason());
            }
            return true;
        } catch (ChangedMeanwhile late) {
            return false;
        }
    }

    private String again(
            PlanView view, Alert alert, boolean acknowledges, AlertActForm form, SignedIn me, Model model) {
        model.addAttribute("page", cards.of(view, alert, me));
        model.addAttribute("form", form);
        model.addAttribute("acknowledges", acknowledges);
        return "alert";
    }

    private static void refuseStrangers(SignedIn me, Alert alert) {
        if (alert.isOpen() && !AlertRights.mayAct(me, alert)) {
            throw new AccessDeniedException(alert.label() + " is not theirs");
        }
    }
}
