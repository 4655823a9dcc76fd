package ec.atalaya.console;

import ec.atalaya.evaluation.ResultRow;
import ec.atalaya.plan.Frequency;
import ec.atalaya.plan.Period;
import ec.atalaya.rules.Status;
import ec.atalaya.rules.StatusScale;
import ec.atalaya.rules.Tone;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** Words, numbers, periods and dates as one reader reads them; templates know it as {@code w}. */
final class Wording {

    private final MessageSource messages;
    private final Locale locale;
    private final Figures figures;
    private final boolean ofFractions;

    Wording(MessageSource messages, Locale locale) {
        this(messages, locale, true);
    }

    private Wording(MessageSource messages, Locale locale, boolean ofFractions) {
        this.messages = messages;
        this.locale = locale;
        this.figures = new Figures(locale);
        this.ofFractions = ofFractions;
    }

    /** The same words for the scores of a scale, which need not be fractions. */
    Wording on(StatusScale scale) {
        return new Wording(messages, locale, scale.isOfFractions());
    }

    /** Whether scores are parts of a whole, and so attainments; else they are points. */
    public boolean ofFractions() {
        return ofFractions;
    }

    /** As in the {@code lang} attribute. */
    public String language() {
        return locale.toLanguageTag();
    }

    public boolean isEnglish() {
        return locale.getLanguage().equals(Wordings.ENGLISH);
    }

    /** The text of a key; its arguments are texts already, so that numbers look alike everywhere. */
    public String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    /** What an enumeration's constant is called, {@code severity.HIGH}. */
    public String name(String prefix, Enum<?> constant) {
        return text(prefix + "." + constant.name());
    }

    /** A fraction as percent with one decimal, {@code 70,6 %}. */
    public String percent(double fraction) {
        return text("percent", figures.decimals(fraction * 100, 1));
    }

    /** A score: as percent with one decimal where scores are fractions, else as the number that it is, {@code −2,50}. */
    public String score(double score) {
        return ofFractions ? percent(score) : figures.decimals(score, 2);
    }

    /** The same among others that share one percent sign: {@code 70,6}. */
    String term(double score) {
        return ofFractions ? figures.decimals(score * 100, 1) : figures.decimals(score, 2);
    }

    /** A mark that scores are held against, without decimals that say nothing: {@code 70 %}. */
    public String scoreMark(double mark) {
        return ofFractions ? percentMark(mark) : number(mark);
    }

    /** A mark that attainments are held against. */
    String percentMark(double mark) {
        return text("percent", figures.upTo(mark * 100, 3));
    }

    /** The edge of a band, which judges attainments, scores, or another figure that it names. */
    String edge(Judged judged, double edge) {
        return switch (judged) {
            case ATTAINMENT -> percentMark(edge);
            case SCORE -> scoreMark(edge);
            case FIGURE -> number(edge);
        };
    }

    /** A fraction as percent without decimals, {@code 67 %}. */
    public String wholePercent(double fraction) {
        return text("percent", figures.decimals(fraction * 100, 0));
    }

    /** A difference of scores with its sign, of fractions in percentage points: {@code −2,1 pp}. */
    public String points(double difference) {
        return ofFractions ? text("points", signed(difference)) : signed(difference);
    }

    /** The same where there is no room for its unit: {@code −2,1}. */
    public String signed(double difference) {
        return ofFractions ? figures.signed(difference * 100, 1) : figures.signed(difference, 2);
    }

    /** Exposures and what links carry: two decimals. */
    public String exposure(double exposure) {
        return figures.decimals(exposure, 2);
    }

    /** A measured value with the decimals that it has, at most three. */
    public String number(double value) {
        return figures.upTo(value, 3);
    }

    /** With exactly so many decimals. */
    String decimals(double number, int decimals) {
        return figures.decimals(number, decimals);
    }

    public String count(long count) {
        return figures.decimals(count, 0);
    }

    /** {@code E3, M5 y M2}. */
    public String listed(List<String> names) {
        if (names.size() < 2) {
            return String.join("", names);
        }
        int last = names.size() - 1;
        return text("list", String.join(", ", names.subList(0, last)), names.get(last));
    }

    /** {@code T4 2024}. */
    public String shortPeriod(Period period) {
        String year = Integer.toString(period.year());
        return switch (period.frequency()) {
            case YEAR -> year;
            case SEMESTER, QUARTER -> text("period.short." + period.frequency(), Integer.toString(part(period)), year);
            case MONTH -> format("MMM uuuu", period.first());
            case DAY -> date(period.first());
        };
    }

    /** {@code cuarto trimestre de 2024}. */
    public String period(Period period) {
        String year = Integer.toString(period.year());
        return switch (period.frequency()) {
            case YEAR -> year;
            case SEMESTER, QUARTER -> text("period.full." + period.frequency(), text("ordinal." + part(period)), year);
            case MONTH -> text("period.full.MONTH", format("MMMM", period.first()), year);
            case DAY -> date(period.first());
        };
    }

    private static int part(Period period) {
        int months = period.frequency() == Frequency.QUARTER ? 3 : 6;
        return (period.first().getMonthValue() - 1) / months + 1;
    }

    /** {@code 15 jul. 2025}. */
    public String date(LocalDate day) {
        return format(text("date.pattern"), day);
    }

    /** {@code martes, 15 de julio de 2025}. */
    public String longDate(LocalDate day) {
        return format(text("date.long.pattern"), day);
    }

    /** {@code 15 jul. 2025, 09:00}. */
    public String moment(Instant at, ZoneId zone) {
        return text("moment", date(LocalDate.ofInstant(at, zone)), time(at, zone));
    }

    /** {@code 09:00}. */
    public String time(Instant at, ZoneId zone) {
        return DateTimeFormatter.ofPattern("HH:mm", locale).withZone(zone).format(at);
    }

    private String format(String pattern, LocalDate day) {
        return DateTimeFormatter.ofPattern(pattern, locale).format(day);
    }

    /** How far a day lies from today, {@code hace 21 días}. */
    public String distance(LocalDate day, LocalDate today) {
        long days = ChronoUnit.DAYS.between(day, today);
        if (days == 0) {
            return text("distance.today");
        }
        String side = days > 0 ? "past" : "future";
        long apart = Math.abs(days);
        if (apart == 1) {
            return text("distance." + side + ".day");
        }
        return apart < 60
                ? text("distance." + side + ".days", count(apart))
                : text("distance." + side + ".months", count(Math.round(apart / 30.44)));
    }

    /** Why there is no status, in words; a reason's code is what results keep. */
    public String reason(String code) {
        return code.isEmpty() ? text("not-assessed") : text("reason." + code);
    }

    public String label(Status status) {
        return isEnglish() ? status.labelEnglish() : status.label();
    }

    /** A status with its tone and word; what is none of the scale's is not assessed. */
    public StatusMark mark(StatusScale scale, String code) {
        return scale.status(code)
                .map(status -> new StatusMark(status.tone(), label(status)))
                .orElseGet(this::notAssessed);
    }

    public StatusMark notAssessed() {
        return new StatusMark(Tone.NONE, text("not-assessed"));
    }

    /** A result's score, or why there is none. */
    public String score(@Nullable ResultRow row) {
        if (row == null) {
            return reason("");
        }
        Double score = row.score();
        if (score != null) {
            return score(score);
        }
        return row.status().equals(Status.NOT_ASSESSED) ? reason(row.reason()) : text("score.none");
    }

    /** The word before a change of score: {@code mejora}, {@code empeora}, {@code estable}. */
    public String direction(Change change) {
        return text("change." + change.icon());
    }
}
