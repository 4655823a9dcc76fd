package ec.atalaya.console;

import ec.atalaya.access.AuditTrail;
import ec.atalaya.console.EntryRow.Typed;
import ec.atalaya.document.RefusedDocument;
import ec.atalaya.measurement.DataCalendar;
import ec.atalaya.measurement.DueValue;
import ec.atalaya.measurement.EnteredValues;
import ec.atalaya.measurement.EntryDesk;
import ec.atalaya.measurement.LoadReport;
import ec.atalaya.measurement.MeasurementStore;
import ec.atalaya.measurement.TypedValue;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
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
        EntrySheet sheet = sheet(view);
        List<DueValue> due = enterable(view, me).asked(indicador, para);
        return page(view, me, model, rows(sheet, due, Map.of(), Map.of()), due.size());
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
        DueValue due = enterable(view, me).value(indicador, para);
        EntrySheet sheet = sheet(view);
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
        EntrySheet sheet = sheet(view);
        Enterable enterable = enterable(view, me);
        Map<String, DueValue> due = new TreeMap<>();
        Map<String, Typed> typed = new TreeMap<>();
        Map<String, List<String>> faults = new TreeMap<>();
        List<TypedValue> read = new ArrayList<>();
        for (String key : keys(request)) {
            DueValue value = enterable.keyed(key);
            due.put(key, value);
            typed.put(key, typed(request, key));
            if (typed.get(key).isGiven()) {
                List<String> wrong = new ArrayList<>();
                TypedValue one = sheet.read(value.indicator(), value.period(), typed.get(key), language, wrong);
                if (one != null) {
                    read.add(one);
                }
                faults.put(key, wrong);
            }
        }
        boolean faulty = faults.values().stream().anyMatch(wrong -> !wrong.isEmpty());
        if (!faulty && !read.isEmpty() && taken(view, read, me, language, told, faults)) {
            return SeeOther.to(Address.ofPlan(view.code(), "datos", "ingreso"));
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("nothing", read.isEmpty() && !faulty);
        return page(view, me, model, rows(sheet, List.copyOf(due.values()), typed, faults), due.size());
    }

    private boolean taken(
            PlanView view,
            List<TypedValue> read,
            SignedIn me,
            Locale language,
            RedirectAttributes told,
            Map<String, List<String>> faults) {
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
            refused.faults().stream().filter(fault -> fault.isError()).forEach(fault -> {
                // The first value stands in the second row, below the names of the columns.
                TypedValue one = read.get(
                        Math.max(0, Math.min(read.size() - 1, fault.place().line() - 2)));
                faults.computeIfAbsent(EntrySheet.key(one.indicator(), one.period()), key -> new ArrayList<>())
                        .add(fault.message(language));
            });
            return false;
        }
    }

    private EntrySheet sheet(PlanView view) {
        return new EntrySheet(view, measurements.of(view.plan()), today.in(view));
    }

    private static List<String> keys(HttpServletRequest request) {
        return request.getParameterMap().keySet().stream()
                .filter(name -> name.startsWith("valor."))
                .map(name -> name.substring("valor.".length()))
                .sorted()
                .toList();
    }

    private static Typed typed(HttpServletRequest request, String key) {
        return Typed.of(
                request.getParameter("valor." + key),
                request.getParameter("nota." + key),
                request.getParameter("provisional." + key) != null);
    }

    private Enterable enterable(PlanView view, SignedIn me) {
        return new Enterable(view, me, new DataCalendar(view.plan(), measurements.of(view.plan()), today.in(view)));
    }

    private static List<EntryRow> rows(
            EntrySheet sheet, List<DueValue> due, Map<String, Typed> typed, Map<String, List<String>> faults) {
        return due.stream()
                .limit(MOST_ROWS)
                .map(value -> {
                    String key = EntrySheet.key(value.indicator(), value.period());
                    return sheet.row(
                            value,
                            Objects.requireNonNullElse(typed.get(key), Typed.NOTHING),
                            Objects.requireNonNullElse(faults.get(key), List.of()));
                })
                .toList();
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
