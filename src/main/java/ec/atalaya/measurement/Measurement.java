package ec.atalaya.measurement;

import ec.atalaya.document.Place;
import ec.atalaya.plan.Period;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One value of one indicator for one period, as one source told it at one time.
 *
 * @param value in the indicator's unit of measure
 * @param source who says so; empty where that is not said
 * @param cutoff the day on which the value was taken; null where that is not known
 * @param knownFrom the day from which it is known: its cutoff, else the day of its load; null where neither is known
 * @param note what its author wants known; empty for nothing
 * @param provisional whether its author expects to correct it
 * @param place file and row
 * @param loaded the number of its load: of two values for the same indicator, period and source the one of the later
 *     load holds
 */
public record Measurement(
        String indicator,
        Period period,
        double value,
        String source,
        @Nullable LocalDate cutoff,
        @Nullable LocalDate knownFrom,
        String note,
        boolean provisional,
        Place place,
        int loaded) {

    /** A measurement that is known from its cutoff on, or always where it has none. */
    public Measurement(
            String indicator,
            Period period,
            double value,
            String source,
            @Nullable LocalDate cutoff,
            String note,
            boolean provisional,
            Place place,
            int loaded) {
        this(indicator, period, value, source, cutoff, cutoff, note, provisional, place, loaded);
    }

    boolean isKnownOn(@Nullable LocalDate day) {
        return day == null || knownFrom == null || !knownFrom.isAfter(day);
    }

    /** Whether it says the same as another one, whoever loaded it. */
    boolean saysTheSameAs(Measurement other) {
        return value == other.value
                && Objects.equals(cutoff, other.cutoff)
                && note.equals(other.note)
                && provisional == other.provisional;
    }
}
