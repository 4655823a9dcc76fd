package ec.atalaya.console;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A sentence with links and emphasis in it. The words stay in the message files whole, so that another language may put
 * them in another order.
 *
 * @param pieces in the order of reading
 */
record Sentence(List<Piece> pieces) {

    /** Stands for an argument that is more than text while the message is put together. */
    private static final Pattern PLACE = Pattern.compile("\u0001(\\d+)\u0002");

    /**
     * A stretch of text.
     *
     * @param href where it leads; null for nowhere
     * @param strong whether it stands out
     */
    record Piece(String text, @Nullable String href, boolean strong) {

        static Piece link(String text, Address address) {
            return new Piece(text, address.toString(), false);
        }

        static Piece strong(String text) {
            return new Piece(text, null, true);
        }
    }

    Sentence {
        pieces = List.copyOf(pieces);
    }

    static Sentence plain(String text) {
        return new Sentence(List.of(new Piece(text, null, false)));
    }

    /** The message of a key; arguments that are pieces keep their link or emphasis. */
    static Sentence of(Wording words, String key, @Nullable Object... arguments) {
        var texts = new Object[arguments.length];
        for (int index = 0; index < arguments.length; index++) {
            Object argument = arguments[index];
            texts[index] = argument instanceof Piece ? "\u0001" + index + "\u0002" : String.valueOf(argument);
            if (argument instanceof Number number) {
                texts[index] = number;
            }
        }
        // A unit may end with a full stop of its own, and one is enough.
        return filled(words.text(key, texts).replace("..", "."), arguments);
    }

    private static Sentence filled(String text, @Nullable Object... arguments) {
        List<Piece> pieces = new ArrayList<>();
        Matcher place = PLACE.matcher(text);
        int end = 0;
        while (place.find()) {
            addPlain(pieces, text.substring(end, place.start()));
            if (arguments[Integer.parseInt(place.group(1))] instanceof Piece piece) {
                pieces.add(piece);
            }
            end = place.end();
        }
        addPlain(pieces, text.substring(end));
        return new Sentence(pieces);
    }

    private static void addPlain(List<Piece> pieces, String text) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, null, false));
        }
    }

    /** Both, one after the other. */
    Sentence and(Sentence next) {
        List<Piece> both = new ArrayList<>(pieces);
        both.add(new Piece(" ", null, false));
        both.addAll(next.pieces);
        return new Sentence(both);
    }

    Sentence strong() {
        return new Sentence(pieces.stream()
                .map(piece -> new Piece(piece.text(), piece.href(), true))
                .toList());
    }

    /** As it is read aloud. */
    @Override
    public String toString() {
        return pieces.stream().map(Piece::text).collect(Collectors.joining());
    }
}
