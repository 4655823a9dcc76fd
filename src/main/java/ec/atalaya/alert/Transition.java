package ec.atalaya.alert;

import ec.atalaya.alert.Alert.State;
import java.util.List;

/**
 * What an evaluation makes of one alert.
 *
 * @param before the state it was in; {@code PENDING} for one that nobody knew
 * @param alert as it is now; without an id and without a number where it is new
 * @param events what happened; empty where only its count of periods went on, or nothing
 * @param changed whether there is anything to write
 */
record Transition(State before, Alert alert, List<Happening> events, boolean changed) {

    /** An event that is not stored yet. */
    record Happening(AlertEvent.Kind kind, String before, String after) {

        static Happening of(AlertEvent.Kind kind) {
            return new Happening(kind, "", "");
        }
    }

    Transition {
        events = List.copyOf(events);
    }

    boolean happened(AlertEvent.Kind kind) {
        return events.stream().anyMatch(event -> event.kind() == kind);
    }

    boolean opened() {
        return happened(AlertEvent.Kind.OPENED) || happened(AlertEvent.Kind.REOPENED);
    }

    boolean resolved() {
        return happened(AlertEvent.Kind.RESOLVED);
    }

    boolean stillOpen() {
        return alert.isOpen() && !opened();
    }
}
