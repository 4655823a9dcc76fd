package ec.atalaya.console;

import ec.atalaya.access.AuditTrail;
import ec.atalaya.console.EntryRow.Typed;
import ec.atalaya.document.Fault;
import ec.atalaya.document.RefusedDocument;
import ec.atalaya.measurement.DataCalendar;
import ec.atalaya.measurement.DueValue;
import ec.atalaya.measurement.EnteredValues;
import ec.atalaya.measurement.EntryDesk;
import ec.atalaya.measurement.LoadReport;
import ec.atalaya.measurement.MeasurementStore;
import ec.atalaya.measurement.Measurements;
import ec.atalaya.measurement.TypedValue;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Datos › Ingreso a mano: the values that are due, entered beside their series. */
@Controller
@RequestMapping("/p/{plan}/datos/ingreso")
class EntryPages {

    private static final int MOST_ROWS = 50;

    private final MeasurementStore measurements;
    private final EntryDesk desk;
    private final EnteredValues entered;
    private final ProposedLines proposed;
    private final AuditTrail audit;
    private final Today today;
    private final Clock clock;

    EntryPages(
            MeasurementStore measurements,
            EntryDesk desk,
            EnteredValues entered,
            ProposedLines proposed,
            AuditTrail audit,
            Today today,
            Clock clock) {
        this.measurements = measurements;
        this.desk = desk;
        this.entered = entered;
        this.proposed = proposed;
        this.audit = audit;
        this.today = today;
        this.clock = clock;
    }

    @GetMapping
    String form(
            PlanView view,
            @RequestParam(defaultValue = "") String indicador,
            @RequestParam(defaultValue = "") String para,
            @AuthenticationPrincipal SignedIn me,
            Model model) {
        Measurements known = measurements.of(view.plan());
        EntrySheet sheet = sheet(view, known);
        List<DueValue> due = enterable(view, me, known).asked(indicador, para);
        List<EntryRow> rows = due.stream()
                .limit(MOST_ROWS)
                .map(value -> sheet.row(value, Typed.NOTHING, List.of()))
                .toList();
        return page(view, me, model, rows, due.size());
    }

    /** What is strange about a value, while it is typed. */
    @GetMapping("/aviso")
    String warnings(
            PlanView view,
            @RequestParam String indicador,
            @RequestParam String para,
            @RequestParam String valor,
            @AuthenticationPrincipal SignedIn me,
            Locale language,
            Model model) {
        Measurements known = measurements.of(view.plan());
        DueValue due = enterable(view, me, known).value(indicador, para);
        EntrySheet sheet = sheet(view, known);
        List<String> told = new ArrayList<>();
        TypedValue read = sheet.read(due.indicator(), due.period(), Typed.of(valor, "-", false), language, told);
        if (read != null) {
            told.addAll(sheet.warnings(read));
        }
        model.addAttribute("warnings", told);
        return "fragments/entry :: warnings";
    }

    @PostMapping
    Object enter(
            PlanView view,
            @AuthenticationPrincipal SignedIn me,
            Locale language,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes told) {
        Measurements known = measurements.of(view.plan());
        EntrySheet sheet = sheet(view, known);
        EntryForm form = EntryForm.of(request.getParameterMap(), enterable(view, me, known), sheet, language);
        if (form.canBeTaken() && taken(view, form, me, language, told)) {
            return SeeOther.to(Address.ofPlan(view.code(), "datos", "ingreso"));
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("nothing", form.isEmpty());
        return page(view, me, model, form.rows(sheet), form.fields().size());
    }

    private boolean taken(PlanView view, EntryForm form, SignedIn me, Locale language, RedirectAttributes told) {
        List<TypedValue> read = form.read();
        try {
            LoadReport report = desk.enter(view.plan(), read, me.email(), clock.instant());
            read.forEach(one -> audit.note(
                    me.email(),
                    "value-entered",
                    view.code() + " " + one.indicator() + " " + one.period(),
                    "",
                    Double.toString(one.value())));
            boolean waits = view.plan().profile().entry().approval();
            told.addFlashAttribute("done", view.words().text(waits ? "entry.done.waits" : "entry.done", read.size()));
            told.addFlashAttribute("warned", EntrySheet.told(report.faults(), language));
            return true;
        } catch (RefusedDocument refused) {
            refused.faults().stream().filter(Fault::isError).forEach(fault -> form.refuse(fault, language));
            return false;
        }
    }

    private EntrySheet sheet(PlanView view, Measurements known) {
        return new EntrySheet(view, known, today.in(view));
    }

    private Enterable enterable(PlanView view, SignedIn me, Measurements known) {
        return new Enterable(view, me, new DataCalendar(view.plan(), known, today.in(view)));
    }

    private String page(PlanView view, SignedIn me, Model model, List<EntryRow> rows, int count) {
        model.addAttribute("rows", rows);
        model.addAttribute("more", Math.max(0, count - rows.size()));
        model.addAttribute("proposals", proposed.of(view, me, entered.proposed(view.code())));
        model.addAttribute(
                "crumbs",
                List.of(
                        new Crumb(view.words().text("menu.DATA"), Address.ofPlan(view.code(), "datos")),
                        new Crumb(view.words().text("entry.heading"), null)));
        return "entry";
    }
}
