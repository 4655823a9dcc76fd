package ec.atalaya.cli;

import ec.atalaya.evaluation.explanation.DriverBasis;
import ec.atalaya.evaluation.scoring.Reason;
import ec.atalaya.plan.Frequency;
import ec.atalaya.plan.Period;
import ec.atalaya.rules.Status;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** Words, numbers and periods as people read them. */
final class Wording {

    private static final ResourceBundle.Control WITHOUT_THE_MACHINES_LANGUAGE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    /** Spanish is the language of the root bundle, and this its country. */
    private static final Locale ECUADOR = Locale.forLanguageTag("es-EC");

    private final ResourceBundle texts;
    private final Locale locale;
    private final DecimalFormatSymbols symbols;
    private final boolean fractions;

    /** For one reader, where nobody speaks of scores, or they are fractions. */
    Wording(Locale language, Locale planLocale) {
        this(language, planLocale, true);
    }

    /**
     * For one reader.
     *
     * @param language the reader's
     * @param planLocale how the plan's people write, which goes where it is the reader's language
     * @param fractions whether scores are fractions, told as percent
     */
    Wording(Locale language, Locale planLocale, boolean fractions) {
        this.fractions = fractions;
        texts = ResourceBundle.getBundle("messages.scoreboard", language, WITHOUT_THE_MACHINES_LANGUAGE);
        locale = localeOf(texts.getLocale().getLanguage(), planLocale);
        symbols = DecimalFormatSymbols.getInstance(locale);
    }

    private static Locale localeOf(String language, Locale planLocale) {
        String spoken = language.isEmpty() ? ECUADOR.getLanguage() : language;
        if (planLocale.getLanguage().equals(spoken) && !planLocale.getCountry().isEmpty()) {
            return planLocale;
        }
        return language.isEmpty() ? ECUADOR : Locale.forLanguageTag(language);
    }

    String text(String key, Object... arguments) {
        return new MessageFormat(texts.getString(key), locale).format(arguments);
    }

    /** What an enumeration's constant is called. */
    String name(String key, Enum<?> constant) {
        return text(key + "." + constant.name());
    }

    String label(Status status) {
        return locale.getLanguage().equals("en") ? status.labelEnglish() : status.label();
    }

    String reason(Reason reason) {
        return name("reason", reason);
    }

    /** A fraction as percent, one decimal: {@code 70,6 %}. */
    String percent(double fraction) {
        return text("percent", percentNumber(fraction));
    }

    private String percentNumber(double fraction) {
        return number(fraction * 100, 1);
    }

    /** A score as percent where it is a fraction, else as the number that it is. */
    String score(double score) {
        return fractions ? percent(score) : scoreNumber(score);
    }

    /** The same without a sign for percent, for columns whose head names it. */
    String scoreNumber(double score) {
        return fractions ? percentNumber(score) : number(score, 2);
    }

    /** A key's text for scores that are fractions, or its other one for those that are not. */
    String scoreText(String key, Object... arguments) {
        return text(fractions ? key : key + ".plain", arguments);
    }

    String wholePercent(double fraction) {
        return text("percent", number(fraction * 100, 0));
    }

    /** A difference of two scores with its sign, in percentage points where they are fractions. */
    String points(double difference) {
        String told = scoreNumber(difference);
        return pointsOf(difference > 0 && !told.equals(scoreNumber(0)) ? "+" + told : told);
    }

    /** The same without its sign, where a word says whether it rose or fell. */
    String pointsWithoutSign(double difference) {
        return pointsOf(scoreNumber(Math.abs(difference)));
    }

    private String pointsOf(String told) {
        return fractions ? text("points", told) : told;
    }

    /** An exposure, two decimals. */
    String exposure(double exposure) {
        return number(exposure, 2);
    }

    /** Halves are rounded up, as people do; a minus sign is one, not a hyphen, and zero has none. */
    private String number(double number, int decimals) {
        BigDecimal rounded = BigDecimal.valueOf(number).setScale(decimals, RoundingMode.HALF_UP);
        var format = new DecimalFormat(decimals == 0 ? "#,##0" : "#,##0." + "0".repeat(decimals), symbols);
        String digits = format.format(rounded.abs());
        return rounded.signum() < 0 ? "\u2212" + digits : digits;
    }

    /** {@code Transferencias: el plan suponía 300 y van 240, 20 % menos; toleraba 10 %}. */
    String assumption(DriverBasis driver) {
        Double assumed = driver.assumed();
        Double actual = driver.actual();
        Double difference = driver.difference();
        Double tolerance = driver.tolerance();
        if (assumed == null || actual == null || difference == null || tolerance == null) {
            return driver.name();
        }
        Double share = driver.share();
        Double tolerated = driver.toleratedShare();
        return text(
                difference < 0 ? "assumption.less" : "assumption.more",
                driver.name(),
                value(assumed, driver.unit()),
                value(actual, null),
                share == null ? value(Math.abs(difference), null) : percentMark(Math.abs(share)),
                tolerated == null ? value(tolerance, null) : percentMark(tolerated));
    }

    private String value(double value, @Nullable String unit) {
        String number = upTo(value, 3);
        return unit == null ? number : unit.equals("%") ? text("percent", number) : number + " " + unit;
    }

    private String percentMark(double fraction) {
        return text("percent", upTo(fraction * 100, 1));
    }

    private String upTo(double number, int decimals) {
        BigDecimal rounded = BigDecimal.valueOf(number).setScale(decimals, RoundingMode.HALF_UP);
        return number(
                rounded.doubleValue(), Math.max(0, rounded.stripTrailingZeros().scale()));
    }

    String minutes(int minutes) {
        return text("minutes", minutes);
    }

    /** {@code E3, M5 y M2}. */
    String listed(List<String> names) {
        if (names.size() < 2) {
            return String.join("", names);
        }
        int last = names.size() - 1;
        return text("list", String.join(", ", names.subList(0, last)), names.get(last));
    }

    String date(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(day);
    }

    /** {@code T4 2024}. */
    String shortPeriod(Period period) {
        return switch (period.frequency()) {
            case YEAR -> year(period);
            case SEMESTER, QUARTER ->
                text("period.short." + period.frequency(), Integer.toString(part(period)), year(period));
            case MONTH -> period.first().getMonth().getDisplayName(TextStyle.SHORT, locale) + " " + year(period);
            case DAY -> date(period.first());
        };
    }

    /** {@code T4 2024, cuarto trimestre de 2024}; of a year and a day there is but one name. */
    String period(Period period) {
        return switch (period.frequency()) {
            case YEAR, DAY -> shortPeriod(period);
            case SEMESTER, QUARTER -> inFull(period, text("ordinal." + part(period)));
            case MONTH -> inFull(period, period.first().getMonth().getDisplayName(TextStyle.FULL, locale));
        };
    }

    private String inFull(Period period, String which) {
        return shortPeriod(period) + ", " + text("period.full." + period.frequency(), which, year(period));
    }

    private static String year(Period period) {
        return Integer.toString(period.year());
    }

    private static int part(Period period) {
        int months = period.frequency() == Frequency.QUARTER ? 3 : 6;
        return (period.first().getMonthValue() - 1) / months + 1;
    }
}
