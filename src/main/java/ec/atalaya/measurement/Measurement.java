package ec.atalaya.measurement;

import ec.atalaya.document.Place;
import ec.atalaya.plan.Period;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One value of one indicator for one period, as one source told it at one time.
 *
 * @param value in the indicator's unit of measure
 * @param source who says so; empty where that is not said
 * @param cutoff the day on which the value was taken; null where that is not known
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
        String note,
        boolean provisional,
        Place place,
        int loaded) {

    boolean isKnownOn(@Nullable LocalDate day) {
        return day == null || cutoff == null || !cutoff.isAfter(day);
    }
}
