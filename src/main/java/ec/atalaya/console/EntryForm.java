package ec.atalaya.console;

import ec.atalaya.console.EntryRow.Typed;
import ec.atalaya.document.Fault;
import ec.atalaya.measurement.DueValue;
import ec.atalaya.measurement.TypedValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The values that somebody sent, each with what was typed for it and what is wrong with that; by indicator and period. */
record EntryForm(List<Field> fields) {

    private static final String VALUE = "valor.";

    /**
     * One value of the form.
     *
     * @param read null where nothing was typed, or nothing that is a value
     * @param faults grows where the desk refuses what could be read
     */
    record Field(DueValue due, Typed typed, @Nullable TypedValue read, List<String> faults) {}

    static EntryForm of(Map<String, String[]> parameters, Enterable enterable, EntrySheet sheet, Locale language) {
        return new EntryForm(parameters.keySet().stream()
                .filter(name -> name.startsWith(VALUE))
                .map(name -> name.substring(VALUE.length()))
                .sorted()
                .map(key -> field(key, parameters, enterable, sheet, language))
                .toList());
    }

    private static Field field(
            String key, Map<String, String[]> parameters, Enterable enterable, EntrySheet sheet, Locale language) {
        DueValue due = enterable.keyed(key);
        Typed typed = Typed.of(
                first(parameters, VALUE + key),
                first(parameters, "nota." + key),
                parameters.containsKey("provisional." + key));
        List<String> faults = new ArrayList<>();
        TypedValue read = typed.isGiven() ? sheet.read(due.indicator(), due.period(), typed, language, faults) : null;
        return new Field(due, typed, read, faults);
    }

    private static @Nullable String first(Map<String, String[]> parameters, String name) {
        String[] values = parameters.get(name);
        return values == null || values.length == 0 ? null : values[0];
    }

    /** What could be read, in the order of the form. */
    List<TypedValue> read() {
        return fields.stream().map(Field::read).filter(Objects::nonNull).toList();
    }

    private boolean isFaulty() {
        return fields.stream().anyMatch(field -> !field.faults().isEmpty());
    }

    /** Whether nothing was typed at all. */
    boolean isEmpty() {
        return read().isEmpty() && !isFaulty();
    }

    boolean canBeTaken() {
        return !isFaulty() && !read().isEmpty();
    }

    /** Puts a fault of the desk beside its value: the first one stands in the second row, below the names of the columns. */
    void refuse(Fault fault, Locale language) {
        List<Field> told = fields.stream().filter(field -> field.read() != null).toList();
        int at = Math.max(0, Math.min(told.size() - 1, fault.place().line() - 2));
        told.get(at).faults().add(fault.message(language));
    }

    List<EntryRow> rows(EntrySheet sheet) {
        return fields.stream()
                .map(field -> sheet.row(field.due(), field.typed(), field.faults()))
                .toList();
    }
}
