package ec.atalaya.console;

import ec.atalaya.measurement.DueValue;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The calendar of data as its page shows it.
 *
 * @param lead how much is late and how much is due until when
 * @param columns the periods of the plan's rhythm, in the order of time
 * @param groups indicators by the unit that reports them
 */
record DataGrid(String lead, List<String> columns, List<Group> groups) {

    /** A unit and what it reports. */
    record Group(String unit, List<Line> lines) {}

    /** An indicator. */
    record Line(String code, String name, Address address, String frequency, List<Cell> cells) {}

    /**
     * What an indicator owes in one column.
     *
     * @param state the gravest of its values; null where it owes none
     * @param words in full
     */
    record Cell(DueValue.@Nullable State state, String words) {

        /** The name of its sign. */
        public String icon() {
            return state == null ? "" : state.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public boolean isLate() {
            return state == DueValue.State.LATE;
        }
    }

    public boolean isEmpty() {
        return groups.isEmpty();
    }
}
