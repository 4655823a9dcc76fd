package ec.atalaya.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Gathers the faults of what is being read, so that its author is told all of them at once. */
public final class Faults {

    /** A fault is told on one line, whatever the cell that it quotes. */
    private static final Pattern LINE_BREAKS = Pattern.compile("\\s*\\R\\s*");

    private final List<Fault> found = new ArrayList<>();

    public void error(Place place, String key, Object... arguments) {
        add(place, Fault.Gravity.ERROR, key, arguments);
    }

    public void warning(Place place, String key, Object... arguments) {
        add(place, Fault.Gravity.WARNING, key, arguments);
    }

    private void add(Place place, Fault.Gravity gravity, String key, Object... arguments) {
        found.add(new Fault(
                place,
                gravity,
                key,
                Arrays.stream(arguments)
                        .map(argument ->
                                LINE_BREAKS.matcher(String.valueOf(argument)).replaceAll(" "))
                        .toList()));
    }

    public boolean hasErrors() {
        return found.stream().anyMatch(Fault::isError);
    }

    public int count() {
        return found.size();
    }

    /** All of them, by place. */
    public List<Fault> all() {
        return found.stream().distinct().sorted().toList();
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
