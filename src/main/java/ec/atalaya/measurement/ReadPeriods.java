package ec.atalaya.measurement;

import ec.atalaya.plan.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The periods that turned up while a file was read: a few, however many rows it has. */
final class ReadPeriods {

    private final Map<String, ReadPeriod> byText = new HashMap<>();
    private final Map<Period, ReadPeriod> byPeriod = new HashMap<>();
    private final List<Period> byNumber = new ArrayList<>();

    /**
     * Reads one.
     *
     * @throws IllegalArgumentException if the text is no period
     * @throws java.time.DateTimeException if there is no such day
     */
    ReadPeriod read(String text) {
        ReadPeriod known = byText.get(text);
        if (known == null) {
            known = of(Period.parse(text));
            byText.put(text, known);
        }
        return known;
    }

    Period numbered(int number) {
        return byNumber.get(number);
    }

    private ReadPeriod of(Period period) {
        return byPeriod.computeIfAbsent(period, first -> {
            byNumber.add(first);
            return ReadPeriod.of(byNumber.size() - 1, first);
        });
    }
}
