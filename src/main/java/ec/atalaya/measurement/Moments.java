package ec.atalaya.measurement;

import ec.atalaya.plan.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The periods and days that turned up while a file was read: a few, however many rows it has. */
final class Moments {

    /** One period, and the days for which it turned up. */
    static final class Known {

        private final int number;
        private final Period period;
        private final Map<@Nullable LocalDate, Moment> byCutoff = new HashMap<>();

        private Known(int number, Period period) {
            this.number = number;
            this.period = period;
        }

        Period period() {
            return period;
        }
    }

    private final Map<String, Known> byText = new HashMap<>();
    private final Map<Period, Known> byPeriod = new HashMap<>();
    private final List<Moment> byNumber = new ArrayList<>();

    /**
     * Reads a period.
     *
     * @throws IllegalArgumentException if the text is none
     * @throws java.time.DateTimeException if there is no such day
     */
    Known read(String text) {
        Known known = byText.get(text);
        if (known == null) {
            Period period = Period.parse(text);
            known = byPeriod.computeIfAbsent(period, first -> new Known(byPeriod.size(), first));
            byText.put(text, known);
        }
        return known;
    }

    /** The period as it was seen on a day. */
    Moment of(Known known, @Nullable LocalDate cutoff) {
        Moment moment = known.byCutoff.get(cutoff);
        if (moment == null) {
            moment = Moment.of(byNumber.size(), known.number, known.period, cutoff);
            known.byCutoff.put(cutoff, moment);
            byNumber.add(moment);
        }
        return moment;
    }

    Moment numbered(int number) {
        return byNumber.get(number);
    }
}
