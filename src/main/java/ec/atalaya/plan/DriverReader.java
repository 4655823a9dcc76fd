package ec.atalaya.plan;

import ec.atalaya.document.Cell;
import ec.atalaya.document.Column;
import ec.atalaya.document.Faults;
import ec.atalaya.document.Row;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Reads the list of drivers in {@code scenarios.yaml}, whose keys are columns as those of tables are. */
final class DriverReader {

    private static final Column CODE = Column.required("code", "código");
    private static final Column NAME = Column.required("name", "nombre");
    private static final Column UNIT = Column.optional("unit", "unidad");
    private static final Column DIRECTION = Column.required("direction", "sentido");
    private static final Column ACCUMULATION = Column.optional("accumulation", "acumulación");
    private static final Column FREQUENCY = Column.optional("frequency", "frecuencia");
    private static final Column TOLERANCE = Column.required("tolerance", "tolerancia");
    private static final Column WHOLE = Column.required("whole", "total");
    private static final Column OWNER = Column.optional("owner", "responsable");
    private static final Column SOURCE = Column.optional("source", "fuente");
    static final List<Column> COLUMNS =
            List.of(CODE, NAME, UNIT, DIRECTION, ACCUMULATION, FREQUENCY, TOLERANCE, WHOLE, OWNER, SOURCE);

    private static final double LARGEST = 1e15;

    private final Faults faults;
    private final Codes drivers;
    private final Codes units;
    private final List<Codes> taken;

    /**
     * Reads drivers.
     *
     * @param taken codes of which none may be a driver's: measurements and links could mean either
     */
    DriverReader(Faults faults, Codes drivers, Codes units, List<Codes> taken) {
        this.faults = faults;
        this.drivers = drivers;
        this.units = units;
        this.taken = List.copyOf(taken);
    }

    List<Driver> read(List<Row> rows) {
        List<Driver> read = new ArrayList<>();
        for (Row row : rows) {
            boolean fresh = drivers.define(row.cell(CODE));
            tellTaken(row.cell(CODE));
            Driver driver = driver(row);
            if (fresh) {
                read.add(driver);
            }
        }
        return read;
    }

    private void tellTaken(Cell code) {
        for (Codes others : taken) {
            others.placeOf(code.text())
                    .ifPresent(place -> faults.error(code.place(), "macro.taken", code.text(), others.kind(), place));
        }
    }

    private Driver driver(Row row) {
        row.cell(DIRECTION).required(DIRECTION.name(), faults);
        return new Driver(
                row.cell(CODE).text(),
                row.cell(NAME).required(NAME.name(), faults),
                row.cell(UNIT).text(),
                row.cell(DIRECTION).oneOf(Direction.class, faults).orElse(Direction.UP),
                row.cell(ACCUMULATION).oneOf(Accumulation.class, faults).orElse(Accumulation.LATEST),
                row.cell(FREQUENCY).oneOf(Frequency.class, faults).orElse(Frequency.YEAR),
                distance(row.cell(TOLERANCE), TOLERANCE, 0),
                distance(row.cell(WHOLE), WHOLE, Double.MIN_VALUE),
                units.named(row.cell(OWNER)),
                row.cell(SOURCE).text(),
                row.place());
    }

    /** {@code 30} in the driver's unit, or {@code 10 %} of what is assumed. */
    private Distance distance(Cell cell, Column column, double least) {
        cell.required(column.name(), faults);
        Optional<Cell> percent = cell.percent();
        OptionalDouble amount = percent.orElse(cell).number(faults);
        if (amount.isPresent() && (amount.getAsDouble() < least || amount.getAsDouble() > LARGEST)) {
            faults.error(cell.place(), least > 0 ? "macro.whole" : "macro.tolerance", cell.text());
        }
        double read = amount.orElse(1);
        return percent.isPresent()
                ? new Distance(BigDecimal.valueOf(read).movePointLeft(2).doubleValue(), true)
                : new Distance(read, false);
    }
}
