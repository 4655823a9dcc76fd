package ec.atalaya.console;

import ec.atalaya.access.AuditTrail;
import ec.atalaya.measurement.LockedPeriods;
import ec.atalaya.plan.Period;
import java.time.Clock;
import java.time.DateTimeException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

/** Datos › Períodos cerrados: where the Office settles what was measured, and opens it again. */
@Controller
@RequestMapping("/p/{plan}/datos/cierres")
class LockPages {

    private static final int LONGEST_REASON = 500;

    private final LockedPeriods locked;
    private final AuditTrail audit;
    private final Clock clock;

    LockPages(LockedPeriods locked, AuditTrail audit, Clock clock) {
        this.locked = locked;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping
    String all(PlanView view, @RequestParam(defaultValue = "") String hecho, Model model) {
        model.addAttribute("locked", locked.of(view.code()));
        model.addAttribute("zone", view.plan().profile().zone());
        model.addAttribute("done", hecho);
        model.addAttribute(
                "crumbs",
                List.of(
                        new Crumb(view.words().text("menu.DATA"), Address.ofPlan(view.code(), "datos")),
                        new Crumb(view.words().text("imports.locks.title"), null)));
        return "imports/locks";
    }

    @PostMapping
    Object lock(
            PlanView view,
            @RequestParam(defaultValue = "") String period,
            @RequestParam(defaultValue = "") String reason,
            @AuthenticationPrincipal SignedIn me,
            Model model) {
        Period read = period(period);
        String wrong = read == null ? "period" : reason.isBlank() ? "reason" : "";
        if (read == null || !wrong.isEmpty()) {
            model.addAttribute(
                    "fault", new FormFault(wrong, view.words().text("imports.locks.wrong." + wrong, period)));
            model.addAttribute("period", period);
            model.addAttribute("reason", reason);
            return all(view, "", model);
        }
        String why = shortened(reason);
        if (locked.lock(view.code(), read, me.email(), clock.instant(), why)) {
            audit.note(me.email(), "period-locked", view.code() + " " + read, "", why);
        }
        return SeeOther.to(address(view).with("hecho", "cerrado"));
    }

    @PostMapping("/abrir")
    RedirectView unlock(
            PlanView view,
            @RequestParam String period,
            @RequestParam(defaultValue = "") String reason,
            @AuthenticationPrincipal SignedIn me) {
        Period read = period(period);
        if (read == null || reason.isBlank()) {
            return SeeOther.to(address(view).with("hecho", "sin-motivo"));
        }
        if (locked.unlock(view.code(), read)) {
            audit.note(me.email(), "period-unlocked", view.code() + " " + read, "", shortened(reason));
        }
        return SeeOther.to(address(view).with("hecho", "abierto"));
    }

    private static String shortened(String reason) {
        String bare = reason.strip();
        return bare.substring(0, Math.min(LONGEST_REASON, bare.length()));
    }

    private static @Nullable Period period(String text) {
        try {
            return Period.parse(text);
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            return null;
        }
    }

    private static Address address(PlanView view) {
        return Address.ofPlan(view.code(), "datos", "cierres");
    }
}
