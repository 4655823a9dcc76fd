package ec.atalaya.console;

import ec.atalaya.access.AuditEntry;
import ec.atalaya.access.AuditFilter;
import ec.atalaya.access.AuditTrail;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Administración › Auditoría: who did what, to read, to filter and to take along. */
@Controller
@RequestMapping(AuditPages.ADDRESS)
class AuditPages {

    static final String ADDRESS = "/administracion/auditoria";

    /** Below the page, with a name that people recognise where they keep it. */
    static final String FILE = "/auditoria.csv";

    private static final int PAGE_SIZE = 50;
    private static final List<String> COLUMNS = List.of("at", "who", "act", "subject", "before", "after");

    private final AuditTrail audit;
    private final House house;

    AuditPages(AuditTrail audit, House house) {
        this.audit = audit;
        this.house = house;
    }

    @GetMapping
    String show(
            AuditQuery query, @RequestParam(defaultValue = "1") int pagina, HttpServletRequest request, Model model) {
        AuditFilter filter = query.filter(house.zone());
        long count = audit.count(filter);
        long last = Math.max(1, (count + PAGE_SIZE - 1) / PAGE_SIZE);
        int page = (int) Math.min(Math.max(1, pagina), last);
        Address here = Address.of(request);
        model.addAttribute("query", query);
        model.addAttribute("entries", audit.page(filter, PAGE_SIZE, page));
        model.addAttribute("acts", audit.acts());
        model.addAttribute("zone", house.zone());
        model.addAttribute("count", count);
        model.addAttribute("page", page);
        model.addAttribute("pages", last);
        model.addAttribute("newer", page > 1 ? here.with("pagina", page - 1).toString() : null);
        model.addAttribute("older", page < last ? here.with("pagina", page + 1).toString() : null);
        model.addAttribute("csv", query.csv().toString());
        return "access/audit";
    }

    @GetMapping(FILE)
    void csv(AuditQuery query, HttpServletResponse response) throws IOException {
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("auditoria.csv")
                        .build()
                        .toString());
        PrintWriter writer = response.getWriter();
        writer.append(CsvLine.of(COLUMNS));
        audit.each(query.filter(house.zone()), entry -> writer.append(CsvLine.of(cells(entry))));
    }

    private static List<String> cells(AuditEntry entry) {
        return List.of(entry.at().toString(), entry.who(), entry.act(), entry.subject(), entry.before(), entry.after());
    }
}
