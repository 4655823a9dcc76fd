package ec.atalaya.plan;

import ec.atalaya.document.Cell;
import ec.atalaya.document.Faults;
import ec.atalaya.document.Place;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The codes of one kind: each may be defined once, and only defined ones may be named. */
final class Codes {

    private static final int AS_MANY_AS_ONE_READS = 12;

    private final String kind;
    private final Faults faults;
    private final Map<String, String> places = new LinkedHashMap<>();
    private boolean lost;

    /** Codes of a kind, as messages name it: the name of a table or of a list of {@code plan.yaml}. */
    Codes(String kind, Faults faults) {
        this.kind = kind;
        this.faults = faults;
    }

    /** Takes a code in; answers false, with a fault, where it is none or is taken already. */
    boolean define(Cell cell) {
        cell.required("code", faults);
        if (!cell.isGiven()) {
            return false;
        }
        String code = cell.text();
        boolean good = !cell.code(faults).isEmpty();
        String earlier = places.putIfAbsent(code, cell.place().row());
        if (earlier != null) {
            faults.error(cell.place(), "plan.twice", code, kind, earlier);
        }
        return good && earlier == null;
    }

    /** Their list could not be read, which has been told: whatever names one of them may be right. */
    void areLost() {
        lost = true;
    }

    /** The code that a cell names; null where it names none, with a fault where there is no such code. */
    @Nullable
    String named(Cell cell) {
        return cell.isGiven() ? named(cell.text(), cell.place()) : null;
    }

    /** The same, of a code that is no cell's. */
    @Nullable
    String named(String code, Place place) {
        if (places.containsKey(code)) {
            return code;
        }
        if (!lost) {
            faults.error(place, "plan.unknown-code", code, kind, told());
        }
        return null;
    }

    /** Where a code is defined; empty where it is not. */
    Optional<String> placeOf(String code) {
        return Optional.ofNullable(places.get(code));
    }

    String kind() {
        return kind;
    }

    private String told() {
        if (places.isEmpty()) {
            return "–";
        }
        String first = places.keySet().stream().limit(AS_MANY_AS_ONE_READS).collect(Collectors.joining(", "));
        return places.size() > AS_MANY_AS_ONE_READS ? first + ", …" : first;
    }
}
