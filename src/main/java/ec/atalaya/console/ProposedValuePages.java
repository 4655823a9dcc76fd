package ec.atalaya.console;

import ec.atalaya.access.AuditTrail;
import ec.atalaya.document.RefusedDocument;
import ec.atalaya.measurement.EnteredValue;
import ec.atalaya.measurement.EnteredValues;
import ec.atalaya.measurement.EntryDesk;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** What a second person decides about values that were entered by hand. */
@Controller
@RequestMapping("/p/{plan}/datos/ingreso/{id}")
class ProposedValuePages {

    private final EnteredValues entered;
    private final EntryDesk desk;
    private final AuditTrail audit;
    private final Clock clock;

    ProposedValuePages(EnteredValues entered, EntryDesk desk, AuditTrail audit, Clock clock) {
        this.entered = entered;
        this.desk = desk;
        this.audit = audit;
        this.clock = clock;
    }

    @PostMapping("/aprobar")
    RedirectView approve(
            PlanView view,
            @PathVariable long id,
            @AuthenticationPrincipal SignedIn me,
            Locale language,
            RedirectAttributes told) {
        EnteredValue value = found(view, id);
        if (!EntryRights.mayApprove(me, view.plan(), value)) {
            throw new AccessDeniedException("who entered a value does not approve it");
        }
        try {
            boolean done = desk.approve(view.plan(), value, me.email(), clock.instant());
            if (done) {
                note(view, me, "value-approved", value);
            }
            told.addFlashAttribute("done", view.words().text(done ? "entry.approved" : "entry.decided"));
        } catch (RefusedDocument refused) {
            told.addFlashAttribute("done", view.words().text("entry.not-approved"));
            told.addFlashAttribute("warned", EntrySheet.told(refused.faults(), language));
        }
        return back(view);
    }

    @PostMapping("/rechazar")
    RedirectView reject(
            PlanView view,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String razon,
            @AuthenticationPrincipal SignedIn me,
            RedirectAttributes told) {
        EnteredValue value = found(view, id);
        if (!EntryRights.mayReject(me, view.plan(), value)) {
            throw new AccessDeniedException("it is not theirs to report");
        }
        boolean mine = value.by().equals(me.email());
        if (!mine && razon.isBlank()) {
            told.addFlashAttribute("done", view.words().text("entry.no-reason"));
            return back(view);
        }
        boolean done = desk.reject(value, me.email(), clock.instant(), razon.strip());
        if (done) {
            note(view, me, "value-rejected", value);
        }
        String outcome = mine ? "entry.taken-back" : "entry.rejected";
        told.addFlashAttribute("done", view.words().text(done ? outcome : "entry.decided"));
        return back(view);
    }

    private void note(PlanView view, SignedIn me, String act, EnteredValue value) {
        audit.note(
                me.email(),
                act,
                view.code() + " " + value.typed().indicator() + " "
                        + value.typed().period(),
                value.by(),
                Double.toString(value.typed().value()));
    }

    private EnteredValue found(PlanView view, long id) {
        return entered.byId(view.code(), id).orElseThrow(() -> NotFound.among("entered", Long.toString(id), List.of()));
    }

    private static RedirectView back(PlanView view) {
        return SeeOther.to(Address.ofPlan(view.code(), "datos", "ingreso"));
    }
}
