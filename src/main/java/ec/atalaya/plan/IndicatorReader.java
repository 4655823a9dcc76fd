package ec.atalaya.plan;

import ec.atalaya.document.Cell;
import ec.atalaya.document.Column;
import ec.atalaya.document.Faults;
import ec.atalaya.document.Row;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads {@code indicators.csv}. */
final class IndicatorReader {

    private static final Column CODE = Column.required("code", "código");
    private static final Column NAME = Column.required("name", "nombre");
    private static final Column OBJECTIVE = Column.required("objective", "objetivo");
    private static final Column UNIT = Column.optional("unit", "unidad");
    private static final Column OWNER = Column.optional("owner", "responsable");
    private static final Column WEIGHT = Column.optional("weight", "peso");
    private static final Column DIRECTION = Column.required("direction", "sentido");
    private static final Column METHOD = Column.required("method", "método");
    private static final Column ACCUMULATION = Column.optional("accumulation", "acumulación");
    private static final Column FREQUENCY = Column.optional("frequency", "frecuencia");
    private static final Column BASELINE_PERIOD =
            Column.optional("baseline_period", "período_base", "período_línea_base", "año_base");
    private static final Column BASELINE_VALUE = Column.optional("baseline_value", "línea_base", "valor_base");
    private static final Column TARGET_PERIOD = Column.optional("target_period", "período_meta");
    private static final Column TARGET_VALUE = Column.optional("target_value", "meta", "valor_meta");
    private static final Column TOLERANCE = Column.optional("tolerance", "tolerancia");
    private static final Column OUTER_TOLERANCE = Column.optional("outer_tolerance", "tolerancia_máxima");
    private static final Column NATURAL_LIMIT = Column.optional("natural_limit", "límite_natural");
    private static final Column MAX_AGE = Column.optional("max_age", "vigencia");
    private static final Column LAG = Column.optional("reporting_lag_days", "rezago_días");
    private static final Column CRITICAL = Column.optional("critical", "crítico");
    private static final Column SOURCE = Column.optional("source", "fuente");
    static final List<Column> COLUMNS = List.of(
            CODE,
            NAME,
            OBJECTIVE,
            UNIT,
            OWNER,
            WEIGHT,
            DIRECTION,
            METHOD,
            ACCUMULATION,
            FREQUENCY,
            BASELINE_PERIOD,
            BASELINE_VALUE,
            TARGET_PERIOD,
            TARGET_VALUE,
            TOLERANCE,
            OUTER_TOLERANCE,
            NATURAL_LIMIT,
            MAX_AGE,
            LAG,
            CRITICAL,
            SOURCE);

    private final Faults faults;
    private final Frequency rhythm;
    private final Codes indicators;
    private final Codes objectives;
    private final Codes units;
    private final Map<Indicator, Row> rows = new LinkedHashMap<>();

    IndicatorReader(Faults faults, Frequency rhythm, Codes indicators, Codes objectives, Codes units) {
        this.faults = faults;
        this.rhythm = rhythm;
        this.indicators = indicators;
        this.objectives = objectives;
        this.units = units;
    }

    List<Indicator> read(List<Row> table) {
        List<Indicator> read = new ArrayList<>();
        for (Row row : table) {
            boolean fresh = indicators.define(row.cell(CODE));
            Indicator indicator = indicator(row);
            check(indicator, row);
            if (fresh) {
                read.add(indicator);
                rows.put(indicator, row);
            }
        }
        return read;
    }

    private Indicator indicator(Row row) {
        row.cell(OBJECTIVE).required(OBJECTIVE.name(), faults);
        row.cell(DIRECTION).required(DIRECTION.name(), faults);
        row.cell(METHOD).required(METHOD.name(), faults);
        String objective = objectives.named(row.cell(OBJECTIVE));
        return new Indicator(
                row.cell(CODE).text(),
                row.cell(NAME).required(NAME.name(), faults),
                objective == null ? "" : objective,
                row.cell(UNIT).text(),
                units.named(row.cell(OWNER)),
                row.cell(WEIGHT).number(0, 1e9, faults).orElse(1),
                row.cell(DIRECTION).oneOf(Direction.class, faults).orElse(Direction.UP),
                row.cell(METHOD).oneOf(ScoringMethod.class, faults).orElse(ScoringMethod.BINARY),
                row.cell(ACCUMULATION).oneOf(Accumulation.class, faults).orElse(Accumulation.LATEST),
                row.cell(FREQUENCY).oneOf(Frequency.class, faults).orElse(rhythm),
                baseline(row),
                horizon(row),
                number(row.cell(TOLERANCE).number(0, 1e15, faults)),
                number(row.cell(OUTER_TOLERANCE).number(0, 1e15, faults)),
                number(row.cell(NATURAL_LIMIT).number(faults)),
                whole(row.cell(MAX_AGE).whole(0, 1000, faults)),
                row.cell(LAG).whole(0, 3650, faults).orElse(0),
                row.cell(CRITICAL).yesOrNo(faults).orElse(false),
                row.cell(SOURCE).text(),
                row.place());
    }

    private @Nullable Baseline baseline(Row row) {
        Period period = period(row.cell(BASELINE_PERIOD));
        OptionalDouble value = row.cell(BASELINE_VALUE).number(faults);
        return value.isPresent() ? new Baseline(period, value.getAsDouble()) : null;
    }

    private @Nullable HorizonTarget horizon(Row row) {
        Period period = period(row.cell(TARGET_PERIOD));
        OptionalDouble value = row.cell(TARGET_VALUE).number(faults);
        return value.isPresent() ? new HorizonTarget(period, value.getAsDouble()) : null;
    }

    private @Nullable Period period(Cell cell) {
        return cell.as(Period::parse, "cell.period", faults).orElse(null);
    }

    private static @Nullable Double number(OptionalDouble number) {
        return number.isPresent() ? number.getAsDouble() : null;
    }

    private static @Nullable Integer whole(OptionalInt number) {
        return number.isPresent() ? number.getAsInt() : null;
    }

    private void check(Indicator indicator, Row row) {
        checkMethod(indicator, row);
        checkPeriods(indicator, row);
        checkTolerances(indicator, row);
        warnOfDirection(indicator, row);
    }

    private void checkMethod(Indicator indicator, Row row) {
        boolean fits =
                switch (indicator.method()) {
                    case PLAN_PROGRESS -> indicator.direction() != Direction.DOWN;
                    case GROWTH_RATIO -> indicator.direction() != Direction.KEEP;
                    default -> true;
                };
        if (!fits && row.cell(DIRECTION).isGiven()) {
            faults.error(row.cell(METHOD).place(), "plan.method-direction", indicator.method(), indicator.direction());
        }
    }

    private void checkPeriods(Indicator indicator, Row row) {
        Baseline baseline = indicator.baseline();
        HorizonTarget horizon = indicator.horizon();
        ScoringMethod method = indicator.method();
        if (baseline != null
                && method == ScoringMethod.GROWTH_RATIO
                && !row.cell(BASELINE_PERIOD).isGiven()) {
            faults.error(row.cell(BASELINE_PERIOD).place(), "plan.period-needed", BASELINE_PERIOD.name(), method);
        }
        boolean needsYear = method == ScoringMethod.GROWTH_RATIO || method == ScoringMethod.TREND_PROJECTION;
        if (horizon != null && needsYear && !row.cell(TARGET_PERIOD).isGiven()) {
            faults.error(row.cell(TARGET_PERIOD).place(), "plan.period-needed", TARGET_PERIOD.name(), method);
        }
        Period from = period(row.cell(BASELINE_PERIOD));
        Period to = period(row.cell(TARGET_PERIOD));
        if (from != null && to != null && !to.last().isAfter(from.last())) {
            faults.error(row.cell(TARGET_PERIOD).place(), "plan.target-before-baseline", to, from);
        }
    }

    private void checkTolerances(Indicator indicator, Row row) {
        Double inner = indicator.tolerance();
        Double outer = indicator.outerTolerance();
        if (inner != null && outer != null && outer < inner) {
            faults.error(row.cell(OUTER_TOLERANCE).place(), "plan.outer-tolerance", outer, inner);
        }
    }

    /** Tells what an indicator lacks that its targets of single periods do not say either. */
    void checkAgainst(List<Target> targets) {
        Set<String> written = new HashSet<>();
        Set<String> ranged = new HashSet<>();
        for (Target target : targets) {
            written.add(target.indicator());
            if (target.lower() != null || target.upper() != null) {
                ranged.add(target.indicator());
            }
        }
        rows.forEach((indicator, row) -> {
            if (!ranged.contains(indicator.code())) {
                checkRange(indicator, row);
            }
            if (!written.contains(indicator.code())) {
                checkYears(indicator, row);
            }
        });
    }

    private void checkRange(Indicator indicator, Row row) {
        if (indicator.method() == ScoringMethod.RANGE && !row.cell(TOLERANCE).isGiven()) {
            faults.error(row.cell(TOLERANCE).place(), "plan.range-needed", indicator.code());
        }
    }

    /** The share of the way that is due by a period needs years, unless every target is written down. */
    private void checkYears(Indicator indicator, Row row) {
        ScoringMethod method = indicator.method();
        if (method != ScoringMethod.EXPECTED_PROGRESS) {
            return;
        }
        if (indicator.baseline() != null && !row.cell(BASELINE_PERIOD).isGiven()) {
            faults.error(row.cell(BASELINE_PERIOD).place(), "plan.period-needed", BASELINE_PERIOD.name(), method);
        }
        if (indicator.horizon() != null && !row.cell(TARGET_PERIOD).isGiven()) {
            faults.error(row.cell(TARGET_PERIOD).place(), "plan.period-needed", TARGET_PERIOD.name(), method);
        }
    }

    private void warnOfDirection(Indicator indicator, Row row) {
        Baseline baseline = indicator.baseline();
        HorizonTarget horizon = indicator.horizon();
        if (baseline == null || horizon == null) {
            return;
        }
        boolean wrongWay =
                switch (indicator.direction()) {
                    case UP -> horizon.value() < baseline.value();
                    case DOWN -> horizon.value() > baseline.value();
                    case KEEP -> false;
                };
        if (wrongWay) {
            faults.warning(
                    row.cell(TARGET_VALUE).place(),
                    "plan.wrong-way",
                    indicator.direction(),
                    row.cell(BASELINE_VALUE).text(),
                    row.cell(TARGET_VALUE).text());
        }
    }
}
