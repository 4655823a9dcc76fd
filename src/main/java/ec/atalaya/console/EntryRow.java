package ec.atalaya.console;

import ec.atalaya.drawing.Svg;
import ec.atalaya.plan.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A value to be entered, beside what is known of its series.
 *
 * @param key names the fields of the form
 * @param period as results write it
 * @param due until when it should come, or since when it is late
 * @param last the latest values in words, the last one first; empty where there is none
 * @param target what the value will be held against
 * @param typed what was typed so far
 * @param faults what keeps it from being taken
 */
record EntryRow(
        String key,
        String code,
        String name,
        String unitOfMeasure,
        Address address,
        Period period,
        String periodWords,
        String due,
        Svg series,
        String last,
        String target,
        Typed typed,
        List<String> faults) {

    /** What was typed, as it was typed. */
    record Typed(String value, String note, boolean provisional) {

        static final Typed NOTHING = new Typed("", "", false);

        static Typed of(@Nullable String value, @Nullable String note, boolean provisional) {
            return new Typed(value == null ? "" : value.strip(), note == null ? "" : note.strip(), provisional);
        }

        boolean isGiven() {
            return !value.isEmpty();
        }
    }
}
