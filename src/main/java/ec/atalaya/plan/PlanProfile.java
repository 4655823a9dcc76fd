package ec.atalaya.plan;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/**
 * What a plan says of itself.
 *
 * @param start its first year
 * @param end its last year
 * @param zone whose midnight ends a day for this plan
 * @param locale how numbers and dates are written for its people
 * @param ruleSet the code of the rule set that judges it
 * @param rhythm how often it is evaluated
 * @param sources the order in which sources are believed where they differ
 * @param entry what is asked of those who enter values by hand
 */
public record PlanProfile(
        String code,
        String name,
        int start,
        int end,
        ZoneId zone,
        Locale locale,
        String ruleSet,
        Frequency rhythm,
        List<String> sources,
        EntryPolicy entry) {

    public PlanProfile {
        sources = List.copyOf(sources);
    }

    public LocalDate firstDay() {
        return LocalDate.of(start, 1, 1);
    }

    public LocalDate lastDay() {
        return LocalDate.of(end, 12, 31);
    }

    /** Whether the period lies within the plan's years. */
    public boolean covers(Period period) {
        return !period.first().isBefore(firstDay()) && !period.last().isAfter(lastDay());
    }

    /** Whether periods of this length can be evaluated: those of the rhythm, and years. */
    public boolean evaluates(Frequency frequency) {
        return frequency == rhythm || frequency == Frequency.YEAR;
    }

    /** All periods of that length within the plan's years. */
    public List<Period> periods(Frequency frequency) {
        Period first = Period.of(frequency, firstDay());
        Period last = Period.of(frequency, lastDay());
        return java.util.stream.LongStream.rangeClosed(0, last.since(first))
                .mapToObj(first::plus)
                .toList();
    }
}
