package ec.atalaya.plan;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * A year, semester, quarter, month or day of the calendar.
 *
 * @param frequency its length
 * @param ordinal its number in the row of all periods of that length, so that neighbours differ by one
 */
public record Period(Frequency frequency, long ordinal) implements Comparable<Period> {

    private static final Pattern FORM = Pattern.compile("(\\d{4})(?:-(?:([SHQ])(\\d)|(\\d{2})(?:-(\\d{2}))?))?");

    /** By first day; of those that begin together the longer first. */
    private static final Comparator<Period> ORDER =
            Comparator.comparingLong(Period::firstDay).thenComparing(Period::frequency);

    /** What a month has at most: days counted so stand in the order of the calendar. */
    private static final int DAYS_OF_A_MONTH = 31;

    public static Period year(int year) {
        return new Period(Frequency.YEAR, year);
    }

    /**
     * Reads {@code 2025}, {@code 2025-S1} (or {@code H1}), {@code 2025-Q3}, {@code 2025-07}, {@code 2025-07-15}.
     *
     * @throws IllegalArgumentException if the text is none of these
     * @throws java.time.DateTimeException if there is no such day
     */
    public static Period parse(String text) {
        Matcher form = FORM.matcher(text.strip().toUpperCase(Locale.ROOT));
        if (!form.matches()) {
            throw new IllegalArgumentException(text);
        }
        int year = Integer.parseInt(form.group(1));
        if (form.group(2) != null) {
            var frequency = form.group(2).equals("Q") ? Frequency.QUARTER : Frequency.SEMESTER;
            return part(frequency, year, Integer.parseInt(form.group(3)));
        }
        if (form.group(4) == null) {
            return year(year);
        }
        int month = Integer.parseInt(form.group(4));
        return form.group(5) == null
                ? part(Frequency.MONTH, year, month)
                : of(Frequency.DAY, LocalDate.of(year, month, Integer.parseInt(form.group(5))));
    }

    private static Period part(Frequency frequency, int year, int number) {
        int parts = 12 / frequency.months();
        if (number < 1 || number > parts) {
            throw new IllegalArgumentException(year + " has no part " + number);
        }
        return new Period(frequency, (long) year * parts + number - 1);
    }

    /** The period of that length that holds the day. */
    public static Period of(Frequency frequency, LocalDate day) {
        return frequency == Frequency.DAY
                ? new Period(frequency, day.toEpochDay())
                : new Period(frequency, monthsOf(day) / frequency.months());
    }

    /** The last period of that length that has ended by the day, the day itself included. */
    public static Period lastEnded(Frequency frequency, LocalDate day) {
        Period current = of(frequency, day);
        return current.last().equals(day) ? current : current.minus(1);
    }

    private static long monthsOf(LocalDate day) {
        return day.getYear() * 12L + day.getMonthValue() - 1;
    }

    public LocalDate first() {
        if (frequency == Frequency.DAY) {
            return LocalDate.ofEpochDay(ordinal);
        }
        long months = ordinal * frequency.months();
        return LocalDate.of((int) (months / 12), (int) (months % 12) + 1, 1);
    }

    /** A number that orders first days, without making a date. */
    private long firstDay() {
        if (frequency == Frequency.DAY) {
            LocalDate day = first();
            return monthsOf(day) * DAYS_OF_A_MONTH + day.getDayOfMonth() - 1;
        }
        return ordinal * frequency.months() * DAYS_OF_A_MONTH;
    }

    public LocalDate last() {
        if (frequency == Frequency.DAY) {
            return LocalDate.ofEpochDay(ordinal);
        }
        long months = (ordinal + 1) * frequency.months() - 1;
        return YearMonth.of((int) (months / 12), (int) (months % 12) + 1).atEndOfMonth();
    }

    public int year() {
        return first().getYear();
    }

    public Period plus(long periods) {
        return new Period(frequency, ordinal + periods);
    }

    public Period minus(long periods) {
        return plus(-periods);
    }

    /** How many periods of their common length lie between the other one and this one. */
    public long since(Period other) {
        if (frequency != other.frequency) {
            throw new IllegalArgumentException(this + " and " + other + " differ in length");
        }
        return ordinal - other.ordinal;
    }

    /** Years from the end of the other period to the end of this one; whole months count as twelfths. */
    public double yearsSince(Period other) {
        if (frequency == Frequency.DAY || other.frequency == Frequency.DAY) {
            return ChronoUnit.DAYS.between(other.last(), last()) / 365.25;
        }
        return (monthsOf(last()) - monthsOf(other.last())) / 12.0;
    }

    public boolean isWithin(Period longer) {
        if (frequency.isLongerThan(longer.frequency)) {
            return false;
        }
        return containing(longer.frequency).ordinal == longer.ordinal;
    }

    /** The period of that length, no shorter than this one, that holds the end of this one. */
    public Period containing(Frequency longer) {
        if (frequency == longer) {
            return this;
        }
        if (frequency == Frequency.DAY) {
            return of(longer, first());
        }
        if (longer.isShorterThan(frequency)) {
            return of(longer, last());
        }
        return new Period(longer, ordinal * frequency.months() / longer.months());
    }

    /** All periods of that shorter length inside this one, in order. */
    public Stream<Period> parts(Frequency shorter) {
        long from = of(shorter, first()).ordinal;
        long to = of(shorter, last()).ordinal;
        return LongStream.rangeClosed(from, to).mapToObj(ordinal -> new Period(shorter, ordinal));
    }

    /** Those that lie in no other of them, in order, so that no day counts twice. */
    public static List<Period> withoutNested(Collection<Period> periods) {
        List<Period> sorted = periods.stream().sorted().toList();
        List<Period> outermost = new ArrayList<>(sorted.size());
        for (Period period : sorted) {
            if (outermost.isEmpty() || !period.isWithin(outermost.get(outermost.size() - 1))) {
                outermost.add(period);
            }
        }
        return outermost;
    }

    @Override
    public int compareTo(Period other) {
        return frequency == other.frequency ? Long.compare(ordinal, other.ordinal) : ORDER.compare(this, other);
    }

    /** The form that {@link #parse} reads. */
    @Override
    public String toString() {
        LocalDate first = first();
        return switch (frequency) {
            case YEAR -> String.format(Locale.ROOT, "%04d", first.getYear());
            case SEMESTER -> String.format(Locale.ROOT, "%04d-S%d", first.getYear(), (first.getMonthValue() + 5) / 6);
            case QUARTER -> String.format(Locale.ROOT, "%04d-Q%d", first.getYear(), (first.getMonthValue() + 2) / 3);
            case MONTH -> String.format(Locale.ROOT, "%04d-%02d", first.getYear(), first.getMonthValue());
            case DAY -> first.toString();
        };
    }
}
