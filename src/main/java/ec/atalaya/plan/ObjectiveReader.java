package ec.atalaya.plan;

import ec.atalaya.document.Column;
import ec.atalaya.document.Faults;
import ec.atalaya.document.Row;
import java.util.ArrayList;
import java.util.List;

/** Reads {@code objectives.csv}. */
final class ObjectiveReader {

    private static final Column CODE = Column.required("code", "código");
    private static final Column NAME = Column.required("name", "nombre");
    private static final Column AXIS = Column.required("axis", "eje");
    private static final Column PERSPECTIVE = Column.optional("perspective", "perspectiva");
    private static final Column OWNER = Column.optional("owner", "responsable");
    private static final Column WEIGHT = Column.optional("weight", "peso");
    private static final Column SOURCE = Column.optional("source", "fuente");
    static final List<Column> COLUMNS = List.of(CODE, NAME, AXIS, PERSPECTIVE, OWNER, WEIGHT, SOURCE);

    private final Faults faults;
    private final Codes objectives;
    private final Codes axes;
    private final Codes perspectives;
    private final Codes units;

    ObjectiveReader(Faults faults, Codes objectives, Codes axes, Codes perspectives, Codes units) {
        this.faults = faults;
        this.objectives = objectives;
        this.axes = axes;
        this.perspectives = perspectives;
        this.units = units;
    }

    List<Objective> read(List<Row> rows) {
        List<Objective> read = new ArrayList<>();
        for (Row row : rows) {
            boolean fresh = objectives.define(row.cell(CODE));
            Objective objective = objective(row);
            if (fresh) {
                read.add(objective);
            }
        }
        return read;
    }

    private Objective objective(Row row) {
        row.cell(AXIS).required(AXIS.name(), faults);
        String axis = axes.named(row.cell(AXIS));
        return new Objective(
                row.cell(CODE).text(),
                row.cell(NAME).required(NAME.name(), faults),
                axis == null ? "" : axis,
                perspectives.named(row.cell(PERSPECTIVE)),
                units.named(row.cell(OWNER)),
                row.cell(WEIGHT).number(0, 1e9, faults).orElse(1),
                row.cell(SOURCE).text(),
                row.place());
    }
}
