package ec.atalaya.document;

import java.text.MessageFormat;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * What is wrong at one place of a document, and what would be right there.
 *
 * @param place where it stands
 * @param gravity whether the document can be used all the same
 * @param key the message in the bundle {@code messages/faults}
 * @param arguments what the message names: what was read, what would be right
 */
public record Fault(Place place, Gravity gravity, String key, List<String> arguments) implements Comparable<Fault> {

    /** Whether a document with this fault can be used. */
    public enum Gravity {
        /** The document is refused. */
        ERROR,
        /** The document is used, and its author is told. */
        WARNING
    }

    private static final Comparator<Fault> ORDER = Comparator.comparing(Fault::place)
            .thenComparing(Fault::key)
            .thenComparing(f -> f.arguments().toString());

    public Fault {
        arguments = List.copyOf(arguments);
    }

    public boolean isError() {
        return gravity == Gravity.ERROR;
    }

    /** The message alone, in the reader's language. */
    public String message(Locale locale) {
        String pattern =
                ResourceBundle.getBundle("messages.faults", locale, FALLBACK).getString(key);
        return new MessageFormat(pattern, locale).format(arguments.toArray());
    }

    /** {@code place: message}, as every command prints it. */
    public String text(Locale locale) {
        String word = isError()
                ? ""
                : ResourceBundle.getBundle("messages.faults", locale, FALLBACK).getString("warning") + ": ";
        return place + ": " + word + message(locale);
    }

    @Override
    public int compareTo(Fault other) {
        return ORDER.compare(this, other);
    }

    /** Spanish is the language of the root bundle, whatever language the machine speaks. */
    private static final ResourceBundle.Control FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
}
