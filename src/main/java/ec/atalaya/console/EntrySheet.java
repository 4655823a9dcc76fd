package ec.atalaya.console;

import ec.atalaya.console.EntryRow.Typed;
import ec.atalaya.document.Cell;
import ec.atalaya.document.Fault;
import ec.atalaya.document.Faults;
import ec.atalaya.document.NumberNotation;
import ec.atalaya.document.Place;
import ec.atalaya.drawing.Sparkline;
import ec.atalaya.drawing.Svg;
import ec.atalaya.evaluation.scoring.TriedValue;
import ec.atalaya.measurement.DueValue;
import ec.atalaya.measurement.MeasuredValue;
import ec.atalaya.measurement.Measurements;
import ec.atalaya.measurement.ModifiedZScore;
import ec.atalaya.measurement.Series;
import ec.atalaya.measurement.TypedValue;
import ec.atalaya.plan.Direction;
import ec.atalaya.plan.HorizonTarget;
import ec.atalaya.plan.Indicator;
import ec.atalaya.plan.Period;
import ec.atalaya.plan.Target;
import ec.atalaya.rules.Tone;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * The values that somebody may enter: what is known beside each, and what is wrong or strange about what was typed.
 *
 * @param known what is known today
 */
record EntrySheet(PlanView view, Measurements known, LocalDate today) {

    private static final int VALUES_SHOWN = 8;

    /** From one to so many times the usual value nobody asks. */
    private static final double FEW_TIMES = 1.5;

    EntryRow row(DueValue due, Typed typed, List<String> faults) {
        Indicator indicator = view.plan().indicator(due.indicator()).orElseThrow();
        List<MeasuredValue> history = history(indicator, due.period());
        Amounts amounts = Amounts.of(view.words(), indicator, null);
        return new EntryRow(
                key(due.indicator(), due.period()),
                indicator.code(),
                indicator.name(),
                indicator.unitOfMeasure(),
                view.indicator(indicator.code()),
                due.period(),
                view.words().period(due.period()),
                told(due),
                line(indicator, history),
                view.words()
                        .listed(history.stream()
                                .map(value -> amounts.number(value.value()))
                                .toList()),
                target(indicator, due.period(), amounts),
                typed,
                faults);
    }

    static String key(String indicator, Period period) {
        return indicator + "@" + period;
    }

    private String told(DueValue due) {
        return switch (due.state()) {
            case LATE -> view.words().text("data.cell.LATE", due.daysLate(today));
            case DUE -> view.words().text("data.cell.DUE", view.words().date(due.dueOn()));
            default -> view.words().name("data.cell", due.state());
        };
    }

    /** The latest values before a period, for periods of the same length. */
    private List<MeasuredValue> history(Indicator indicator, Period before) {
        Series series = series(indicator);
        List<MeasuredValue> values = new ArrayList<>();
        for (Period period : series.periods().headSet(before, false).descendingSet()) {
            if (period.frequency() == before.frequency() && values.size() < VALUES_SHOWN) {
                series.at(period).ifPresent(values::add);
            }
        }
        return values;
    }

    private Series series(Indicator indicator) {
        return known.of(indicator, view.plan().profile().sources());
    }

    /** As shares of the greatest of them, since values have no scale in common. */
    private static Svg line(Indicator indicator, List<MeasuredValue> latestFirst) {
        double most = latestFirst.stream()
                .mapToDouble(value -> Math.abs(value.value()))
                .max()
                .orElse(1);
        double whole = most == 0 ? 1 : most;
        List<Double> shares = new ArrayList<>();
        latestFirst.forEach(value -> shares.add(0, value.value() / whole));
        double horizon = indicator.horizon() == null
                ? shares.isEmpty() ? 0 : shares.get(0)
                : indicator.horizon().value() / whole;
        return new Sparkline(shares, horizon, Tone.NONE, "").draw();
    }

    private String target(Indicator indicator, Period period, Amounts amounts) {
        Target row = view.plan().targetsOf(indicator.code()).get(period);
        if (row != null && row.scheduled() && row.value() != null) {
            return amounts.told(row.value());
        }
        HorizonTarget horizon = indicator.horizon();
        if (horizon == null) {
            return "";
        }
        Period by = horizon.period();
        return by == null
                ? amounts.told(horizon.value())
                : view.words()
                        .text(
                                "entry.horizon",
                                amounts.told(horizon.value()),
                                view.words().shortPeriod(by));
    }

    /** What was typed as a value; the faults say why it is none. */
    @Nullable
    TypedValue read(String indicator, Period period, Typed typed, Locale language, List<String> faults) {
        var found = new Faults();
        OptionalDouble value = new Cell(typed.value(), Place.of(""), NumberNotation.EITHER).number(found);
        found.all().stream().map(fault -> fault.message(language)).forEach(faults::add);
        if (value.isEmpty()) {
            return null;
        }
        var read = new TypedValue(
                indicator, period, value.getAsDouble(), source(indicator, period), typed.note(), typed.provisional());
        String note = noteNeeded(read);
        if (!note.isEmpty() && typed.note().isEmpty()) {
            faults.add(note);
        }
        return read;
    }

    /** A value continues the series that holds, else that of the indicator's own source. */
    private String source(String code, Period period) {
        Indicator indicator = view.plan().indicator(code).orElseThrow();
        return series(indicator)
                .at(period)
                .or(() -> history(indicator, period).stream().findFirst())
                .map(value -> value.chosen().source())
                .orElse(indicator.source());
    }

    /** Why a value takes a note; empty where it takes none. */
    private String noteNeeded(TypedValue typed) {
        Double mark = view.plan().profile().entry().noteBelow();
        if (mark == null) {
            return "";
        }
        OptionalDouble attainment = TriedValue.attainment(view.plan(), known, typed);
        return attainment.isEmpty() || attainment.getAsDouble() >= mark
                ? ""
                : view.words()
                        .text(
                                "entry.note-needed",
                                view.words().percent(attainment.getAsDouble()),
                                view.words().percentMark(mark));
    }

    /** What is strange about a value; nothing of it keeps it from being taken, but a note may be asked for. */
    List<String> warnings(TypedValue typed) {
        Indicator indicator = view.plan().indicator(typed.indicator()).orElseThrow();
        List<String> warnings = new ArrayList<>();
        List<MeasuredValue> history = history(indicator, typed.period());
        double[] values = history.stream().mapToDouble(MeasuredValue::value).toArray();
        if (values.length >= ModifiedZScore.LEAST_HISTORY) {
            ModifiedZScore usual = ModifiedZScore.of(values);
            if (usual.isOutlier(typed.value())) {
                warnings.add(unusual(typed.value(), usual.median()));
            }
        }
        if (!history.isEmpty() && isWorse(indicator.direction(), history.get(0).value(), typed.value())) {
            warnings.add(view.words()
                    .text(
                            "entry.worse",
                            Amounts.of(view.words(), indicator, null)
                                    .told(history.get(0).value())));
        }
        String note = noteNeeded(typed);
        if (!note.isEmpty()) {
            warnings.add(note);
        }
        return warnings;
    }

    private String unusual(double value, double median) {
        double times = median == 0 ? 0 : value / median;
        return times >= FEW_TIMES
                ? view.words().text("entry.unusual.times", view.words().number(Math.round(times * 10) / 10.0))
                : view.words().text("entry.unusual", view.words().number(median));
    }

    private static boolean isWorse(Direction direction, double before, double now) {
        return direction == Direction.UP && now < before || direction == Direction.DOWN && now > before;
    }

    /** Faults of a load in words, without the place of a file that nobody sees. */
    static List<String> told(List<Fault> faults, Locale language) {
        return faults.stream().map(fault -> fault.message(language)).toList();
    }
}
