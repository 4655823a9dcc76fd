package ec.atalaya.console;

import ec.atalaya.measurement.DataCalendar;
import ec.atalaya.measurement.DueValue;
import ec.atalaya.measurement.MeasurementStore;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The calendar of data for programs: what its page shows, under the same address and permissions. */
@RestController
@Tag(name = "Datos")
class DataApi {

    private final MeasurementStore measurements;
    private final Today today;

    DataApi(MeasurementStore measurements, Today today) {
        this.measurements = measurements;
        this.today = today;
    }

    /**
     * A value that an indicator owes.
     *
     * @param reporter the unit that reports it; null where the plan names none
     * @param dueOn the last day on which it is not late
     * @param state {@code RECEIVED}, {@code LATE}, {@code DUE}, {@code NOT_YET}, {@code SKIPPED} or {@code NOT_SCHEDULED}
     * @param daysLate 0 where it is not late
     */
    record DueDocument(
            String indicator, @Nullable String reporter, String period, LocalDate dueOn, String state, int daysLate) {}

    /** The values of a day, those of the indicators in the plan's order. */
    record CalendarDocument(String plan, LocalDate today, List<DueDocument> values) {}

    @GetMapping("/api/p/{plan}/datos")
    @Operation(summary = "Qué datos debe cada indicador y cuáles están atrasados, por vencer o recibidos")
    CalendarDocument calendar(PlanView view) {
        LocalDate day = today.in(view);
        var calendar =
                new DataCalendar(view.plan(), measurements.of(view.plan()).asOf(day), day);
        return new CalendarDocument(
                view.code(),
                day,
                view.plan().indicators().stream()
                        .flatMap(indicator -> calendar.of(indicator.code()).stream()
                                .map(due -> document(due, view.plan().reporterOf(indicator), day)))
                        .toList());
    }

    private static DueDocument document(DueValue due, @Nullable String reporter, LocalDate day) {
        return new DueDocument(
                due.indicator(),
                reporter,
                due.period().toString(),
                due.dueOn(),
                due.state().name(),
                due.daysLate(day));
    }
}
