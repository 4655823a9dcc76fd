package ec.atalaya.console;

import ec.atalaya.access.AuditTrail;
import ec.atalaya.measurement.ImportDesk;
import ec.atalaya.measurement.ImportDesk.Work;
import ec.atalaya.measurement.LoadReport;
import ec.atalaya.measurement.LoadRequest.Taking;
import ec.atalaya.measurement.MeasurementLoads;
import ec.atalaya.measurement.OfferedFile;
import ec.atalaya.measurement.OfferedFile.State;
import ec.atalaya.measurement.RefusedRows;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.view.RedirectView;

/** Datos › Importar: a file is chosen, tried, and taken or not. */
@Controller
@RequestMapping("/p/{plan}/datos")
class ImportPages {

    private static final int MOST_LISTED = 20;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_REASON = 500;

    private final ImportDesk desk;
    private final MeasurementLoads loads;
    private final RefusedRows refusedRows;
    private final AuditTrail audit;
    private final Clock clock;

    ImportPages(ImportDesk desk, MeasurementLoads loads, RefusedRows refusedRows, AuditTrail audit, Clock clock) {
        this.desk = desk;
        this.loads = loads;
        this.refusedRows = refusedRows;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping("/importar")
    String choose(PlanView view, @AuthenticationPrincipal SignedIn me, Model model) {
        model.addAttribute("offered", desk.latest(view.code(), me.reportsFor(), MOST_LISTED));
        model.addAttribute("zone", view.plan().profile().zone());
        addCrumbs(model, view, null);
        return "imports/choose";
    }

    @PostMapping("/importar")
    Object offer(
            PlanView view,
            @RequestParam MultipartFile file,
            @AuthenticationPrincipal SignedIn me,
            Locale language,
            Model model)
            throws IOException {
        String name = name(file);
        String wrong = file.isEmpty()
                ? "imports.wrong.empty"
                : name.toLowerCase(Locale.ROOT).matches(".*\\.(csv|xlsx)") ? "" : "imports.wrong.kind";
        if (!wrong.isEmpty()) {
            model.addAttribute("fault", new FormFault("file", view.words().text(wrong, name)));
            return choose(view, me, model);
        }
        try (InputStream content = file.getInputStream()) {
            return SeeOther.to(page(
                    view,
                    desk.offer(view.plan(), name, content, me.email(), me.reportsFor(), language, clock.instant())));
        }
    }

    /** Some browsers send the folder as well. */
    private static String name(MultipartFile file) {
        String given = Optional.ofNullable(file.getOriginalFilename()).orElse("");
        String bare = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", "");
        return bare.substring(Math.max(0, bare.length() - LONGEST_NAME));
    }

    @GetMapping("/importaciones")
    RedirectView all(PlanView view) {
        return SeeOther.to(Address.ofPlan(view.code(), "datos", "importar"));
    }

    @GetMapping("/importaciones/{number}")
    String one(
            PlanView view,
            @PathVariable String number,
            @AuthenticationPrincipal SignedIn me,
            Locale language,
            Model model) {
        OfferedFile file = found(view, number, me);
        model.addAttribute("zone", view.plan().profile().zone());
        addCrumbs(model, view, view.words().count(file.id()));
        if (!file.isOpen()) {
            return ended(view, file, model);
        }
        Work work = desk.work(view.plan(), file, language, clock.instant());
        if (work.hasTaken()) {
            // It was still open when it was looked for.
            return ended(view, found(view, number, me), model);
        }
        model.addAttribute("file", file);
        model.addAttribute("work", work);
        if (!work.isOver()) {
            return "imports/progress";
        }
        model.addAttribute("result", ImportResult.of(work, language));
        return "imports/trial";
    }

    private String ended(PlanView view, OfferedFile file, Model model) {
        model.addAttribute("file", file);
        Long load = file.load();
        if (file.state() == State.TAKEN && load != null) {
            model.addAttribute("load", loads.one(view.code(), load).orElse(null));
            model.addAttribute(
                    "hasRefused", refusedRows.nameOf(view.code(), load).isPresent());
        }
        return "imports/ended";
    }

    @PostMapping("/importaciones/{number}/ensayar")
    RedirectView tryAgain(
            PlanView view,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String reason,
            @AuthenticationPrincipal SignedIn me,
            Locale language) {
        if (!me.mayLock()) {
            throw new AccessDeniedException("Locked periods are not theirs to restate");
        }
        OfferedFile file = found(view, number, me);
        String why = reason.strip();
        if (file.isOpen() && !why.isEmpty()) {
            desk.tryAgain(
                    view.plan(),
                    file,
                    why.substring(0, Math.min(LONGEST_REASON, why.length())),
                    language,
                    clock.instant());
        }
        return SeeOther.to(page(view, file.id()));
    }

    @PostMapping("/importaciones/{number}/tomar")
    RedirectView take(
            PlanView view, @PathVariable String number, @AuthenticationPrincipal SignedIn me, Locale language) {
        return take(view, found(view, number, me), Taking.WHOLE, me, language);
    }

    @PostMapping("/importaciones/{number}/tomar-sin-rechazadas")
    RedirectView takePartly(
            PlanView view, @PathVariable String number, @AuthenticationPrincipal SignedIn me, Locale language) {
        return take(view, found(view, number, me), Taking.WITHOUT_FAULTY_ROWS, me, language);
    }

    private RedirectView take(PlanView view, OfferedFile file, Taking taking, SignedIn me, Locale language) {
        if (file.isOpen()) {
            String act = file.reason().isEmpty() ? "measurements-loaded" : "load-with-reason";
            audit.note(me.email(), act, view.code() + " " + file.name(), "", file.reason());
            desk.take(view.plan(), file, taking, me.email(), language, clock.instant());
        }
        return SeeOther.to(page(view, file.id()));
    }

    @PostMapping("/importaciones/{number}/cancelar")
    RedirectView cancel(PlanView view, @PathVariable String number, @AuthenticationPrincipal SignedIn me) {
        OfferedFile file = found(view, number, me);
        desk.cancel(file);
        return SeeOther.to(page(view, file.id()));
    }

    /** The rows that are or would be left out, to be corrected. */
    @GetMapping("/importaciones/{number}/rechazadas")
    void refused(
            PlanView view,
            @PathVariable String number,
            @AuthenticationPrincipal SignedIn me,
            Locale language,
            HttpServletResponse response)
            throws IOException {
        OfferedFile file = found(view, number, me);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(RefusedRows.fileName(file.name()), StandardCharsets.UTF_8)
                        .build()
                        .toString());
        Long load = file.load();
        if (load != null) {
            refusedRows.write(load, response.getOutputStream());
            return;
        }
        LoadReport report = file.isOpen()
                ? desk.work(view.plan(), file, language, clock.instant()).report()
                : null;
        Path rows = report == null ? null : report.refusedRows();
        if (rows == null) {
            throw NotFound.among("import", number, List.of());
        }
        Files.copy(rows, response.getOutputStream());
    }

    /** The head of a unit sees the files of that unit alone. */
    private OfferedFile found(PlanView view, String number, SignedIn me) {
        return Optional.of(number)
                .filter(text -> text.matches("\\d{1,18}"))
                .flatMap(text -> desk.one(view.code(), Long.parseLong(text)))
                .filter(file -> file.isSeenBy(me.reportsFor()))
                .orElseThrow(() -> NotFound.among(
                        "import",
                        number,
                        desk.latest(view.code(), me.reportsFor(), MOST_LISTED).stream()
                                .map(file -> Long.toString(file.id()))
                                .toList()));
    }

    private static Address page(PlanView view, long id) {
        return Address.ofPlan(view.code(), "datos", "importaciones", Long.toString(id));
    }

    private static void addCrumbs(Model model, PlanView view, @Nullable String here) {
        List<Crumb> crumbs = new ArrayList<>();
        crumbs.add(new Crumb(view.words().text("menu.DATA"), Address.ofPlan(view.code(), "datos")));
        crumbs.add(new Crumb(
                view.words().text("imports.title"),
                here == null ? null : Address.ofPlan(view.code(), "datos", "importar")));
        if (here != null) {
            crumbs.add(new Crumb(here, null));
        }
        model.addAttribute("crumbs", crumbs);
    }
}
