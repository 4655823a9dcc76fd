package ec.atalaya.plan;

import ec.atalaya.document.Cell;
import ec.atalaya.document.Column;
import ec.atalaya.document.Faults;
import ec.atalaya.document.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Reads {@code targets.csv}. */
final class TargetReader {

    private static final Column INDICATOR = Column.required("indicator", "indicador");
    private static final Column PERIOD = Column.required("period", "período");
    private static final Column VALUE = Column.optional("value", "valor");
    private static final Column LOWER = Column.optional("lower", "mínimo");
    private static final Column UPPER = Column.optional("upper", "máximo");
    private static final Column SCHEDULED = Column.optional("scheduled", "programado");
    private static final Column SOURCE = Column.optional("source", "fuente");
    static final List<Column> COLUMNS = List.of(INDICATOR, PERIOD, VALUE, LOWER, UPPER, SCHEDULED, SOURCE);

    private record Key(String indicator, Period period) {}

    private final Faults faults;
    private final Codes indicators;
    private final Map<Key, Row> seen = new HashMap<>();

    TargetReader(Faults faults, Codes indicators) {
        this.faults = faults;
        this.indicators = indicators;
    }

    List<Target> read(List<Row> rows) {
        List<Target> read = new ArrayList<>();
        for (Row row : rows) {
            target(row).ifPresent(read::add);
        }
        return read;
    }

    private Optional<Target> target(Row row) {
        row.cell(INDICATOR).required(INDICATOR.name(), faults);
        row.cell(PERIOD).required(PERIOD.name(), faults);
        String indicator = indicators.named(row.cell(INDICATOR));
        Period period =
                row.cell(PERIOD).as(Period::parse, "cell.period", faults).orElse(null);
        Double value = number(row.cell(VALUE));
        Double lower = number(row.cell(LOWER));
        Double upper = number(row.cell(UPPER));
        if (lower != null && upper != null && lower > upper) {
            faults.error(
                    row.cell(LOWER).place(),
                    "plan.range",
                    row.cell(LOWER).text(),
                    row.cell(UPPER).text());
        }
        boolean scheduled = scheduled(row, value, lower, upper);
        if (indicator == null || period == null) {
            return Optional.empty();
        }
        Row earlier = seen.putIfAbsent(new Key(indicator, period), row);
        if (earlier != null) {
            faults.error(
                    row.cell(INDICATOR).place(),
                    "plan.twice",
                    indicator + " " + period,
                    "targets",
                    earlier.place().row());
            return Optional.empty();
        }
        return Optional.of(new Target(
                indicator,
                period,
                value,
                lower,
                upper,
                scheduled,
                row.cell(SOURCE).text(),
                row.place()));
    }

    private boolean scheduled(Row row, @Nullable Double value, @Nullable Double lower, @Nullable Double upper) {
        boolean something = (value != null && value != 0) || lower != null || upper != null;
        return row.cell(SCHEDULED).yesOrNo(faults).orElse(something);
    }

    private @Nullable Double number(Cell cell) {
        OptionalDouble number = cell.number(faults);
        return number.isPresent() ? number.getAsDouble() : null;
    }
}
