package ec.atalaya.measurement.source;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.support.CronExpression;

/**
 * When a source is fetched, in the zone of its plan: {@code hourly}, {@code daily 05:00}, {@code weekly monday 05:00},
 * {@code monthly 5 05:00}, their Spanish words, or the five fields of a cron expression.
 *
 * @param time at which hour; null for hourly and cron
 * @param day the day of the week, 1 for Monday, or of the month; 0 for neither
 * @param cron the same as six fields, seconds first
 */
public record SourceSchedule(Form form, @Nullable LocalTime time, int day, String cron) {

    /** How a schedule was written. */
    public enum Form {
        HOURLY,
        DAILY,
        WEEKLY,
        MONTHLY,
        CRON
    }

    private static final Pattern HOURLY = Pattern.compile("hourly|cada hora");
    private static final String AT = "\\s+(\\d{1,2}:\\d{2})";
    private static final Pattern DAILY = Pattern.compile("(?:daily|diario|cada día|cada dia)" + AT);
    private static final Pattern WEEKLY = Pattern.compile("(?:weekly|semanal|cada)\\s+(\\p{L}+)" + AT);
    private static final Pattern MONTHLY = Pattern.compile("(?:monthly|mensual)\\s+(\\d{1,2})" + AT);
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("H:mm", Locale.ROOT);

    /** Days that every month has. */
    private static final int LAST_DAY = 28;

    private static final int CRON_FIELDS = 5;
    private static final Locale SPANISH = Locale.forLanguageTag("es");

    /**
     * Reads what a document says.
     *
     * @return null where it cannot be understood
     * @throws IllegalArgumentException or {@link java.time.DateTimeException} where a part of it cannot be
     */
    static @Nullable SourceSchedule parse(String text) {
        String words = text.strip().toLowerCase(Locale.ROOT);
        if (HOURLY.matcher(words).matches()) {
            return new SourceSchedule(Form.HOURLY, null, 0, "0 0 * * * *");
        }
        Matcher daily = DAILY.matcher(words);
        if (daily.matches()) {
            return at(Form.DAILY, daily.group(1), 0, "* * *");
        }
        Matcher weekly = WEEKLY.matcher(words);
        if (weekly.matches()) {
            int day = dayOfWeek(weekly.group(1));
            return day == 0 ? null : at(Form.WEEKLY, weekly.group(2), day, "* * " + day);
        }
        Matcher monthly = MONTHLY.matcher(words);
        if (monthly.matches()) {
            int day = Integer.parseInt(monthly.group(1));
            return day < 1 || day > LAST_DAY ? null : at(Form.MONTHLY, monthly.group(2), day, day + " * *");
        }
        return words.split("\\s+").length == CRON_FIELDS ? cron(words) : null;
    }

    private static SourceSchedule at(Form form, String hour, int day, String days) {
        LocalTime time = LocalTime.parse(hour, HOUR);
        return new SourceSchedule(form, time, day, "0 " + time.getMinute() + " " + time.getHour() + " " + days);
    }

    private static SourceSchedule cron(String fields) {
        String cron = CronExpression.parse("0 " + fields).toString();
        return new SourceSchedule(Form.CRON, null, 0, cron);
    }

    /** 0 for what is no day. */
    private static int dayOfWeek(String name) {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> day.name().equalsIgnoreCase(name)
                        || plain(day.getDisplayName(TextStyle.FULL, SPANISH)).equals(plain(name)))
                .mapToInt(DayOfWeek::getValue)
                .findFirst()
                .orElse(0);
    }

    private static String plain(String name) {
        return name.replace('á', 'a').replace('é', 'e');
    }

    /** Whether it ever comes round: the thirtieth of February does not. */
    boolean comesRound(Instant after, ZoneId zone) {
        return CronExpression.parse(cron).next(after.atZone(zone)) != null;
    }

    /** The first time after a moment. */
    Instant next(Instant after, ZoneId zone) {
        ZonedDateTime next = CronExpression.parse(cron).next(after.atZone(zone));
        return Objects.requireNonNull(next, "A schedule that never comes round is refused when it is read")
                .toInstant();
    }
}
