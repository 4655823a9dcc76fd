package ec.atalaya.console;

import ec.atalaya.console.DataGrid.Cell;
import ec.atalaya.console.DataGrid.Group;
import ec.atalaya.console.DataGrid.Line;
import ec.atalaya.measurement.DataCalendar;
import ec.atalaya.measurement.DueValue;
import ec.atalaya.measurement.DueValue.State;
import ec.atalaya.plan.Frequency;
import ec.atalaya.plan.Indicator;
import ec.atalaya.plan.Period;
import ec.atalaya.plan.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Lays the calendar of data out: indicators under the units that report them, one column a period.
 *
 * @param today in the plan's zone
 * @param unit the unit whose data are shown; null for all
 */
record DataGrids(
        PlanView view,
        DataCalendar calendar,
        LocalDate today,
        @Nullable Unit unit) {

    private static final int YEARS_SHOWN = 6;

    /** From the gravest on: a cell of many values shows the first of these that any of them is in. */
    private static final List<State> GRAVEST_FIRST =
            List.of(State.LATE, State.DUE, State.NOT_YET, State.SKIPPED, State.RECEIVED, State.NOT_SCHEDULED);

    DataGrid grid() {
        List<Period> columns = columns();
        Map<String, List<Line>> byUnit = new LinkedHashMap<>();
        view.plan().units().forEach(one -> byUnit.put(one.code(), new ArrayList<>()));
        byUnit.put("", new ArrayList<>());
        List<Indicator> shown = shown();
        shown.forEach(indicator -> byUnit.computeIfAbsent(reporter(indicator), code -> new ArrayList<>())
                .add(line(indicator, columns)));
        return new DataGrid(
                lead(shown),
                columns.stream().map(view.words()::shortPeriod).toList(),
                byUnit.entrySet().stream()
                        .filter(group -> !group.getValue().isEmpty())
                        .map(group -> new Group(name(group.getKey()), group.getValue()))
                        .toList());
    }

    /** The periods of the year that is looked at; of a plan that is evaluated once a year, the latest years. */
    private List<Period> columns() {
        var profile = view.plan().profile();
        List<Period> all = profile.periods(profile.rhythm());
        int year = view.period().year();
        return profile.rhythm() == Frequency.YEAR
                ? all.stream()
                        .filter(one -> one.year() > year - YEARS_SHOWN && one.year() <= year)
                        .toList()
                : all.stream().filter(one -> one.year() == year).toList();
    }

    private List<Indicator> shown() {
        return view.plan().indicators().stream()
                .filter(indicator -> unit == null || unit.code().equals(reporter(indicator)))
                .toList();
    }

    private String reporter(Indicator indicator) {
        String reporter = view.plan().reporterOf(indicator);
        return reporter == null ? "" : reporter;
    }

    private String name(String code) {
        return code.isEmpty()
                ? view.words().text("data.no-reporter")
                : view.plan().unit(code).map(Unit::name).orElse(code);
    }

    private String lead(List<Indicator> shown) {
        List<DueValue> awaited = calendar.awaited().stream()
                .filter(value -> shown.stream().anyMatch(one -> one.code().equals(value.indicator())))
                .toList();
        long late =
                awaited.stream().filter(value -> value.state() == State.LATE).count();
        List<LocalDate> due = awaited.stream()
                .filter(value -> value.state() == State.DUE)
                .map(DueValue::dueOn)
                .sorted(Comparator.reverseOrder())
                .toList();
        if (due.isEmpty()) {
            return view.words().text("data.lead.late", late);
        }
        return view.words().text("data.lead", late, due.size(), view.words().date(due.get(0)));
    }

    private Line line(Indicator indicator, List<Period> columns) {
        return new Line(
                indicator.code(),
                indicator.name(),
                view.indicator(indicator.code()),
                view.words().name("frequency", indicator.frequency()),
                columns.stream()
                        .map(column -> cell(calendar.of(indicator.code(), column)))
                        .toList());
    }

    private Cell cell(List<DueValue> values) {
        State state = GRAVEST_FIRST.stream()
                .filter(one -> values.stream().anyMatch(value -> value.state() == one))
                .findFirst()
                .orElse(null);
        if (state == null) {
            return new Cell(null, view.words().text("data.cell.none"));
        }
        List<DueValue> of =
                values.stream().filter(value -> value.state() == state).toList();
        String words = told(state, of.get(0));
        return new Cell(
                state,
                values.size() == 1
                        ? words
                        : view.words()
                                .text(
                                        "data.cell.of",
                                        words,
                                        view.words().count(of.size()),
                                        view.words().count(values.size())));
    }

    private String told(State state, DueValue first) {
        return switch (state) {
            case LATE -> view.words().text("data.cell.LATE", first.daysLate(today));
            case DUE -> view.words().text("data.cell.DUE", view.words().date(first.dueOn()));
            default -> view.words().name("data.cell", state);
        };
    }
}
