package ec.atalaya.console;

import ec.atalaya.alert.Alert;
import ec.atalaya.alert.AlertFilter;
import ec.atalaya.alert.Alerts;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The alerts of a plan, and one of them. */
@Controller
class AlertPages {

    private final Alerts alerts;
    private final AlertLists lists;
    private final AlertCards cards;
    private final Today today;

    AlertPages(Alerts alerts, AlertLists lists, AlertCards cards, Today today) {
        this.alerts = alerts;
        this.lists = lists;
        this.cards = cards;
        this.today = today;
    }

    @GetMapping("/p/{plan}/alertas")
    String all(PlanView view, AlertQuery query, @AuthenticationPrincipal SignedIn me, Model model) {
        if (view.hasRun()) {
            model.addAttribute("list", lists.of(view, query, me));
            model.addAttribute("form", AlertActForm.until(today.in(view)));
        }
        return "alerts";
    }

    @GetMapping("/p/{plan}/alertas/{number}")
    String one(PlanView view, @PathVariable String number, @AuthenticationPrincipal SignedIn me, Model model) {
        Alert alert = existing(view, number);
        model.addAttribute("page", cards.of(view, alert, me));
        model.addAttribute("form", AlertActForm.until(today.in(view)));
        model.addAttribute("conflict", false);
        model.addAttribute("acknowledges", true);
        return "alert";
    }

    /** The alert of an address, {@code 147} or {@code A-0147}. */
    Alert existing(PlanView view, String number) {
        String digits = number.replaceFirst("^[Aa]-0*", "");
        List<String> known = alerts.of(view.code(), AlertFilter.ALL).stream()
                .map(alert -> Integer.toString(alert.number()))
                .toList();
        if (!known.contains(digits)) {
            throw NotFound.among("alert", number, known);
        }
        return alerts.numbered(view.code(), Integer.parseInt(digits)).orElseThrow();
    }
}
