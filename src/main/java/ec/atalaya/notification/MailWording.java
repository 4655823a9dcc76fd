package ec.atalaya.notification;

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

/** Words, numbers and periods as the readers of mails write them. */
final class MailWording {

    private static final ResourceBundle.Control WITHOUT_THE_MACHINES_LANGUAGE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    private static final int MOST_DECIMALS = 3;

    private final ResourceBundle texts;
    private final Locale locale;
    private final DecimalFormatSymbols symbols;

    /** For readers of one language and country, such as those of a plan. */
    MailWording(Locale locale) {
        this.texts = ResourceBundle.getBundle("messages.mail", locale, WITHOUT_THE_MACHINES_LANGUAGE);
        this.locale = locale;
        this.symbols = DecimalFormatSymbols.getInstance(locale);
    }

    Locale locale() {
        return locale;
    }

    String text(String key, Object... arguments) {
        return new MessageFormat(texts.getString(key), locale).format(arguments);
    }

    String name(String key, Enum<?> constant) {
        return text(key + "." + constant.name());
    }

    String label(Status status) {
        return locale.getLanguage().equals("en") ? status.labelEnglish() : status.label();
    }

    String reason(Reason reason) {
        return name("reason", reason);
    }

    String lowerCase(String word) {
        return word.toLowerCase(locale);
    }

    /** A fraction as percent, one decimal: {@code 70,6 %}. */
    String percent(double fraction) {
        return text("percent", number(fraction * 100, 1, 1));
    }

    /** The same without a decimal that says nothing, for marks: {@code 70 %}. */
    String mark(double fraction) {
        return text("percent", number(fraction * 100, 0, 1));
    }

    /** A number of a scale that is none of fractions. */
    String figure(double number) {
        return number(number, 0, 2);
    }

    String wholePercent(double fraction) {
        return text("percent", number(fraction * 100, 0, 0));
    }

    /** An exposure, two decimals. */
    String exposure(double exposure) {
        return number(exposure, 2, 2);
    }

    /** A value with its unit of measure. */
    String value(double value, String unit) {
        if (unit.equals(text("unit.yes-or-no"))) {
            return text(value > 0 ? "yes" : "no");
        }
        String number = number(value, 0, MOST_DECIMALS);
        return unit.isEmpty() ? number : text("value", number, unit);
    }

    /** Halves are rounded up, as people do; a minus sign is one, not a hyphen, and zero has none. */
    private String number(double number, int least, int most) {
        BigDecimal rounded = BigDecimal.valueOf(number).setScale(most, RoundingMode.HALF_UP);
        var format = new DecimalFormat("#,##0", symbols);
        format.setMinimumFractionDigits(least);
        format.setMaximumFractionDigits(most);
        String digits = format.format(rounded.abs());
        return rounded.signum() < 0 ? "\u2212" + digits : digits;
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
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(locale)
                .format(day);
    }

    /** {@code T4 2024}. */
    String period(Period period) {
        String year = Integer.toString(period.year());
        return switch (period.frequency()) {
            case YEAR -> year;
            case SEMESTER, QUARTER -> text("period." + period.frequency(), Integer.toString(part(period)), year);
            case MONTH -> period.first().getMonth().getDisplayName(TextStyle.SHORT, locale) + " " + year;
            case DAY -> date(period.first());
        };
    }

    private static int part(Period period) {
        int months = period.frequency() == Frequency.QUARTER ? 3 : 6;
        return (period.first().getMonthValue() - 1) / months + 1;
    }
}
