package ec.atalaya.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Gathers the faults of what is being read, so that its author is told all of them at once. Of a document of millions of
 * rows the first ones are kept and the rest is counted.
 */
public final class Faults {

    /** How many of each gravity are told one by one of a document that may hold millions. */
    public static final int MOST_TOLD = 1_000;

    /** A fault is told on one line, whatever the cell that it quotes. */
    private static final Pattern LINE_BREAKS = Pattern.compile("\\s*\\R\\s*");

    private final List<Fault> errors = new ArrayList<>();
    private final List<Fault> warnings = new ArrayList<>();
    private final int most;
    private final Consumer<Fault> witness;
    private int moreErrors;
    private int moreWarnings;

    /** Keeps every fault. */
    public Faults() {
        this(Integer.MAX_VALUE, fault -> {});
    }

    /**
     * Keeps the first faults.
     *
     * @param most how many of each gravity
     * @param witness sees every one of them, kept or not
     */
    public Faults(int most, Consumer<Fault> witness) {
        this.most = most;
        this.witness = witness;
    }

    public void error(Place place, String key, Object... arguments) {
        Fault fault = fault(place, Fault.Gravity.ERROR, key, arguments);
        if (errors.size() < most) {
            errors.add(fault);
        } else {
            moreErrors++;
        }
        witness.accept(fault);
    }

    public void warning(Place place, String key, Object... arguments) {
        Fault fault = fault(place, Fault.Gravity.WARNING, key, arguments);
        if (warnings.size() < most) {
            warnings.add(fault);
        } else {
            moreWarnings++;
        }
        witness.accept(fault);
    }

    private static Fault fault(Place place, Fault.Gravity gravity, String key, Object... arguments) {
        return new Fault(
                place,
                gravity,
                key,
                Arrays.stream(arguments)
                        .map(argument ->
                                LINE_BREAKS.matcher(String.valueOf(argument)).replaceAll(" "))
                        .toList());
    }

    public boolean hasErrors() {
        return !errors.isEmpty();
    }

    public int count() {
        return errors.size() + moreErrors + warnings.size() + moreWarnings;
    }

    /** How many errors there are, kept or not. */
    public int errorCount() {
        return errors.size() + moreErrors;
    }

    /** How many warnings there are, kept or not. */
    public int warningCount() {
        return warnings.size() + moreWarnings;
    }

    /** All that were kept, by place; after them how many more there are. */
    public List<Fault> all() {
        return Stream.concat(
                        Stream.concat(errors.stream(), warnings.stream())
                                .distinct()
                                .sorted(),
                        more())
                .toList();
    }

    private Stream<Fault> more() {
        Stream<Fault> more = Stream.empty();
        if (moreErrors > 0) {
            more = Stream.of(fault(last(errors), Fault.Gravity.ERROR, "file.more-errors", moreErrors));
        }
        if (moreWarnings > 0) {
            more = Stream.concat(
                    more, Stream.of(fault(last(warnings), Fault.Gravity.WARNING, "file.more-warnings", moreWarnings)));
        }
        return more;
    }

    private static Place last(List<Fault> kept) {
        return kept.get(kept.size() - 1).place();
    }

    /**
     * Ends reading where something was wrong.
     *
     * @throws RefusedDocument if there are errors; it carries warnings too
     */
    public void refuseIfAny() {
        if (hasErrors()) {
            throw new RefusedDocument(all());
        }
    }
}
