package ec.atalaya.document;

import ec.atalaya.document.NumberNotation.Reading;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One value that a person wrote, with its place. Reading it as what it should be tells the faults; what cannot be read
 * counts as not given, so that reading goes on and tells the next fault as well.
 *
 * @param text as written, without surrounding space; empty means not given
 * @param place where it stands
 * @param notation how a number would be written here
 */
public record Cell(String text, Place place, NumberNotation notation) {

    private static final Pattern CODE = Pattern.compile("[\\p{L}\\p{N}._#-]+");

    /** Magnitudes beyond this lose digits in arithmetic and are slips of the pen in a plan of a city. */
    private static final double LARGEST = 1e15;

    private static final int SHORT = 15;

    public boolean isGiven() {
        return !text.isEmpty();
    }

    /** The text, or a fault where it is missing. */
    public String required(String column, Faults faults) {
        if (!isGiven()) {
            faults.error(place, "cell.missing", column);
        }
        return text;
    }

    public String orElse(String other) {
        return isGiven() ? text : other;
    }

    /** A code: letters, digits and {@code . - _ #}. Empty where not given. */
    public String code(Faults faults) {
        if (isGiven() && !CODE.matcher(text).matches()) {
            faults.error(place, "cell.code", text);
            return "";
        }
        return text;
    }

    /**
     * What stands before the percent sign, where the cell is a percentage: written with the sign, or shown so by a
     * workbook that keeps a share. {@link #number} reads the share of the latter.
     */
    public Optional<Cell> percent() {
        if (notation == NumberNotation.SHARE && isGiven()) {
            String percent = new BigDecimal(text).movePointRight(2).toPlainString();
            return Optional.of(new Cell(percent, place, NumberNotation.POINT));
        }
        return text.endsWith("%")
                ? Optional.of(new Cell(text.substring(0, text.length() - 1).strip(), place, notation))
                : Optional.empty();
    }

    public OptionalDouble number(Faults faults) {
        if (!isGiven()) {
            return OptionalDouble.empty();
        }
        if (notation == NumberNotation.POINT && isShortDecimal()) {
            return OptionalDouble.of(Double.parseDouble(text));
        }
        Reading reading = notation.read(text);
        if (reading instanceof Reading.Number number) {
            double value = number.value().doubleValue();
            if (Math.abs(value) <= LARGEST) {
                return OptionalDouble.of(value);
            }
            faults.error(place, "cell.too-large", text);
        } else if (reading instanceof Reading.TwoWays two) {
            faults.error(place, "cell.two-ways", text, two.grouped(), two.decimal());
        } else {
            faults.error(place, notation == NumberNotation.POINT ? "cell.number" : "cell.number-either", text);
        }
        return OptionalDouble.empty();
    }

    /** Digits with a point between them at most: by far the most frequent form, and known to be neither wrong nor large. */
    private boolean isShortDecimal() {
        int points = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '.') {
                points++;
            } else if (c < '0' || c > '9') {
                return false;
            }
        }
        return text.length() <= SHORT && points <= 1 && text.length() > points;
    }

    public OptionalDouble number(double least, double most, Faults faults) {
        OptionalDouble number = number(faults);
        if (number.isPresent() && !(number.getAsDouble() >= least && number.getAsDouble() <= most)) {
            faults.error(place, "cell.range", text, plain(least), plain(most));
            return OptionalDouble.empty();
        }
        return number;
    }

    public OptionalInt whole(int least, int most, Faults faults) {
        OptionalDouble number = number(faults);
        if (number.isEmpty()) {
            return OptionalInt.empty();
        }
        double value = number.getAsDouble();
        if (value != Math.rint(value) || value < least || value > most) {
            faults.error(place, "cell.whole", text, least, most);
            return OptionalInt.empty();
        }
        return OptionalInt.of((int) value);
    }

    /** One of the words of an enumeration, in any case, with or without accents; its Spanish word where it has one. */
    public <E extends Enum<E>> Optional<E> oneOf(Class<E> type, Faults faults) {
        if (!isGiven()) {
            return Optional.empty();
        }
        String wanted = Column.plain(text).toUpperCase(Locale.ROOT);
        Optional<E> match = Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(wanted)
                        || (constant instanceof Bilingual word && word.spanish().equals(wanted)))
                .findFirst();
        if (match.isEmpty()) {
            faults.error(
                    place,
                    "cell.one-of",
                    text,
                    Arrays.stream(type.getEnumConstants()).map(Cell::told).collect(Collectors.joining(", ")));
        }
        return match;
    }

    private static String told(Enum<?> constant) {
        return constant instanceof Bilingual word && !word.spanish().equals(constant.name())
                ? constant.name() + " (" + word.spanish() + ")"
                : constant.name();
    }

    /** {@code yes} or {@code no}, in both languages, and as spreadsheets write what is true. */
    public Optional<Boolean> yesOrNo(Faults faults) {
        if (!isGiven()) {
            return Optional.empty();
        }
        switch (Column.plain(text)) {
            case "yes", "si", "true", "verdadero", "y", "s" -> {
                return Optional.of(true);
            }
            case "no", "false", "falso", "n" -> {
                return Optional.of(false);
            }
            default -> {
                faults.error(place, "cell.yes-or-no", text);
                return Optional.empty();
            }
        }
    }

    /**
     * Anything else that has a text form.
     *
     * @param read answers null or throws {@link IllegalArgumentException} or {@link java.time.DateTimeException} where
     *     the text is none
     * @param key the fault then, with the text as its argument
     */
    public <T> Optional<T> as(Function<String, @Nullable T> read, String key, Faults faults) {
        if (!isGiven()) {
            return Optional.empty();
        }
        try {
            T value = read.apply(text);
            if (value != null) {
                return Optional.of(value);
            }
        } catch (IllegalArgumentException | java.time.DateTimeException unreadable) {
            // told below, with the place
        }
        faults.error(place, key, text);
        return Optional.empty();
    }

    private static String plain(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
    }
}
