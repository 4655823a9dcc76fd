package ec.atalaya.measurement;

import ec.atalaya.document.Cell;
import ec.atalaya.document.Column;
import ec.atalaya.document.Faults;
import ec.atalaya.document.Nearest;
import ec.atalaya.document.TableRow;
import ec.atalaya.plan.Frequency;
import ec.atalaya.plan.Measured;
import ec.atalaya.plan.Period;
import ec.atalaya.plan.Plan;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads rows of measurements one by one and tells what is wrong with each, as far as the row alone can show it. */
final class MeasurementRows {

    static final Column INDICATOR = Column.required("indicator", "indicador");
    static final Column PERIOD = Column.required("period", "período");
    static final Column VALUE = Column.required("value", "valor");
    static final Column SOURCE = Column.optional("source", "fuente");
    static final Column CUTOFF = Column.optional("cutoff", "corte");
    static final Column NOTE = Column.optional("note", "nota");
    static final Column PROVISIONAL = Column.optional("provisional", "provisional");
    static final Column PLAN = Column.optional("plan", "plan");
    static final Column UNIT = Column.optional("unit", "unidad");

    /** Written beside rows that were left out, so that they can be corrected and handed in as they stand. */
    static final Column FAULT = Column.optional("fault", "falta");

    static final List<Column> COLUMNS =
            List.of(INDICATOR, PERIOD, VALUE, SOURCE, CUTOFF, NOTE, PROVISIONAL, PLAN, UNIT, FAULT);

    private static final LocalDate SPREADSHEET_DAY_0 = LocalDate.of(1899, 12, 30);

    /** From 1954 to 2119: a number in a column of days that can only count days as spreadsheets do. */
    private static final int FIRST_SERIAL = 20_000;

    private static final int LAST_SERIAL = 80_000;
    private static final int MOST_OFFERED = 3;
    private static final int MOST_REMEMBERED = 50_000;

    private final Function<String, @Nullable Plan> plans;
    private final @Nullable Plan only;
    private final @Nullable Today dayOf;
    private final Faults faults;
    private final Moments moments = new Moments();
    private final Map<String, LocalDate> cutoffs = new HashMap<>();
    private final Map<String, String> offered = new HashMap<>();

    /** The day on which the rows are read, where a plan is. */
    @FunctionalInterface
    interface Today {
        LocalDate in(Plan plan);
    }

    private MeasurementRows(
            Function<String, @Nullable Plan> plans, @Nullable Plan only, @Nullable Today dayOf, Faults faults) {
        this.plans = plans;
        this.only = only;
        this.dayOf = dayOf;
        this.faults = faults;
    }

    /** The rows of one plan; those of other plans are passed by. */
    static MeasurementRows of(Plan only, @Nullable Today dayOf, Faults faults) {
        return new MeasurementRows(code -> code.equals(only.code()) ? only : null, only, dayOf, faults);
    }

    /** The rows of several plans, each of which names its own. */
    static MeasurementRows of(Map<String, Plan> plans, Today dayOf, Faults faults) {
        return new MeasurementRows(plans::get, null, dayOf, faults);
    }

    Moments moments() {
        return moments;
    }

    /** What a row says; null where it says nothing, is another plan's, or is faulty. */
    @Nullable
    MeasurementRow read(TableRow row) {
        Plan plan = plan(row);
        if (plan == null) {
            return null;
        }
        Measured indicator = indicator(plan, row);
        Moments.Known period = period(row);
        OptionalDouble value = value(row, indicator);
        LocalDate cutoff = cutoff(row);
        boolean provisional = row.text(PROVISIONAL).isEmpty()
                ? false
                : row.cell(PROVISIONAL).yesOrNo(faults).orElse(false);
        String source = storable(row, SOURCE);
        String note = storable(row, NOTE);
        if (indicator == null || period == null || value.isEmpty()) {
            return null;
        }
        checkUnit(row, indicator);
        checkTime(row, plan, indicator, period.period());
        return new MeasurementRow(
                plan, indicator, moments.of(period, cutoff), value.getAsDouble(), source, note, provisional);
    }

    private @Nullable Plan plan(TableRow row) {
        String code = row.text(PLAN);
        if (code.isEmpty()) {
            if (only == null) {
                row.cell(PLAN).required(PLAN.name(), faults);
            }
            return only;
        }
        Plan plan = plans.apply(code);
        if (plan == null && only == null) {
            faults.error(row.cell(PLAN).place(), "measurement.unknown-plan", code);
        }
        return plan;
    }

    private @Nullable Measured indicator(Plan plan, TableRow row) {
        String code = row.text(INDICATOR);
        Optional<Measured> indicator = plan.measured(code);
        if (indicator.isPresent()) {
            return indicator.get();
        }
        Cell cell = row.cell(INDICATOR);
        if (cell.isGiven()) {
            faults.error(cell.place(), "measurement.unknown-indicator", code, plan.code(), nearest(plan, code));
        } else {
            cell.required(INDICATOR.name(), faults);
        }
        return null;
    }

    /** A file that is all wrong says the same wrong codes over and over. */
    private String nearest(Plan plan, String code) {
        if (offered.size() > MOST_REMEMBERED) {
            offered.clear();
        }
        return offered.computeIfAbsent(
                plan.code() + " " + code,
                any -> String.join(
                        ", ",
                        Nearest.to(
                                code,
                                Stream.concat(plan.indicators().stream(), plan.macro().drivers().stream())
                                        .map(Measured::code)
                                        .toList(),
                                MOST_OFFERED)));
    }

    private Moments.@Nullable Known period(TableRow row) {
        String text = row.text(PERIOD);
        if (text.isEmpty()) {
            row.cell(PERIOD).required(PERIOD.name(), faults);
            return null;
        }
        LocalDate serial = serial(text);
        if (serial != null) {
            faults.error(row.cell(PERIOD).place(), "measurement.serial", text, serial);
            return null;
        }
        return row.cell(PERIOD).as(moments::read, "cell.period", faults).orElse(null);
    }

    /** Spreadsheets count days; where a day is asked for such a number can mean nothing else. */
    private static @Nullable LocalDate serial(String text) {
        if (text.length() != 5 || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return null;
        }
        int days = Integer.parseInt(text);
        return days >= FIRST_SERIAL && days <= LAST_SERIAL ? SPREADSHEET_DAY_0.plusDays(days) : null;
    }

    private @Nullable LocalDate cutoff(TableRow row) {
        String text = row.text(CUTOFF);
        if (text.isEmpty()) {
            return null;
        }
        LocalDate known = cutoffs.get(text);
        if (known == null) {
            LocalDate serial = serial(text);
            known = serial != null
                    ? serial
                    : row.cell(CUTOFF).as(LocalDate::parse, "cell.day", faults).orElse(null);
            if (known != null && cutoffs.size() < MOST_REMEMBERED) {
                cutoffs.put(text, known);
            }
        }
        return known;
    }

    private OptionalDouble value(TableRow row, @Nullable Measured indicator) {
        Cell cell = row.cell(VALUE);
        return indicator == null
                ? cell.percent().orElse(cell).number(faults)
                : Percentages.value(cell, indicator, faults);
    }

    /** No database keeps the character 0, which files that were cut or damaged hold. */
    private String storable(TableRow row, Column column) {
        String text = row.text(column);
        if (text.indexOf('\0') >= 0) {
            faults.error(row.cell(column).place(), "cell.control");
        }
        return text;
    }

    private void checkUnit(TableRow row, Measured indicator) {
        String unit = row.text(UNIT);
        if (!unit.isEmpty() && !unit.equalsIgnoreCase(indicator.unitOfMeasure())) {
            faults.error(row.cell(UNIT).place(), "measurement.unit", unit, indicator.code(), indicator.unitOfMeasure());
        }
    }

    private void checkTime(TableRow row, Plan plan, Measured indicator, Period period) {
        if (dayOf == null) {
            return;
        }
        LocalDate today = dayOf.in(plan);
        if (period.first().isAfter(today)) {
            faults.error(row.cell(PERIOD).place(), "measurement.future", period, period.first(), today);
        }
        Frequency due = indicator.frequency();
        if (period.frequency().isLongerThan(due)) {
            faults.warning(
                    row.cell(PERIOD).place(),
                    "measurement.longer-period",
                    period,
                    indicator.code(),
                    Period.of(due, period.last()));
        }
    }
}
