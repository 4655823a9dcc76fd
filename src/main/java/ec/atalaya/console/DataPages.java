package ec.atalaya.console;

import ec.atalaya.access.Role;
import ec.atalaya.measurement.DataCalendar;
import ec.atalaya.measurement.MeasurementStore;
import ec.atalaya.plan.Unit;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Datos: which values are due, late and in, and who reports them. */
@Controller
@RequestMapping("/p/{plan}/datos")
class DataPages {

    private final MeasurementStore measurements;
    private final Today today;

    DataPages(MeasurementStore measurements, Today today) {
        this.measurements = measurements;
        this.today = today;
    }

    /** The head of a unit begins with what the unit reports. */
    @GetMapping
    String calendar(
            PlanView view,
            @RequestParam(name = "dependencia", required = false) @Nullable String unit,
            @AuthenticationPrincipal SignedIn me,
            Model model) {
        LocalDate day = today.in(view);
        Unit narrowed = unit == null ? unitOf(view, me) : view.unit();
        var calendar =
                new DataCalendar(view.plan(), measurements.of(view.plan()).asOf(day), day);
        model.addAttribute("today", day);
        model.addAttribute("unit", narrowed);
        model.addAttribute("grid", new DataGrids(view, calendar, day, narrowed).grid());
        return "data";
    }

    private static @Nullable Unit unitOf(PlanView view, SignedIn me) {
        String code = me.unit();
        return me.role() == Role.UNIT_HEAD && code != null
                ? view.plan().unit(code).orElse(null)
                : null;
    }
}
