package ec.atalaya.alert;

import ec.atalaya.alert.Alert.State;
import ec.atalaya.evaluation.AlertFinding;
import ec.atalaya.plan.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An alert, about to become another state of itself. */
record Revision(Alert alert) {

    /** Its condition is gone. Who had it in hand is done with it; a silence lasts until its day. */
    Alert over(Instant at, Period period, @Nullable Long run) {
        return new Alert(
                alert.id(),
                alert.number(),
                alert.plan(),
                alert.fingerprint(),
                alert.rule(),
                alert.level(),
                alert.code(),
                alert.severity(),
                State.RESOLVED,
                alert.recipients(),
                alert.openedAt(),
                alert.openedIn(),
                at,
                period,
                alert.seenIn(),
                alert.periods(),
                run,
                null,
                null,
                alert.silencedBy(),
                alert.silencedUntil(),
                alert.version());
    }

    /** Its condition holds. */
    Alert held(AlertFinding finding, State state, boolean opens, Instant at, Period period, long run) {
        return new Alert(
                alert.id(),
                alert.number(),
                alert.plan(),
                alert.fingerprint(),
                alert.rule(),
                alert.level(),
                alert.code(),
                finding.severity(),
                state,
                finding.recipients(),
                opens ? at : alert.openedAt(),
                opens ? period : alert.openedIn(),
                state == State.OPEN ? null : alert.resolvedAt(),
                state == State.OPEN ? null : alert.resolvedIn(),
                period,
                finding.periods(),
                run,
                alert.acknowledgedBy(),
                alert.acknowledgedUntil(),
                alert.silencedBy(),
                alert.silencedUntil(),
                alert.version());
    }

    /** The condition of an alert about a source holds for so many fetches. */
    Alert failing(List<String> recipients, int failures, boolean opens, Instant at, Period day) {
        return new Alert(
                alert.id(),
                alert.number(),
                alert.plan(),
                alert.fingerprint(),
                alert.rule(),
                alert.level(),
                alert.code(),
                alert.severity(),
                State.OPEN,
                recipients,
                opens ? at : alert.openedAt(),
                opens ? day : alert.openedIn(),
                null,
                null,
                day,
                failures,
                null,
                alert.acknowledgedBy(),
                alert.acknowledgedUntil(),
                alert.silencedBy(),
                alert.silencedUntil(),
                alert.version());
    }

    Alert acknowledged(String by, LocalDate until) {
        return flagged(by, until, alert.silencedBy(), alert.silencedUntil());
    }

    Alert silenced(String by, LocalDate until) {
        return flagged(alert.acknowledgedBy(), alert.acknowledgedUntil(), by, until);
    }

    private Alert flagged(
            @Nullable String acknowledgedBy,
            @Nullable LocalDate acknowledgedUntil,
            @Nullable String silencedBy,
            @Nullable LocalDate silencedUntil) {
        return new Alert(
                alert.id(),
                alert.number(),
                alert.plan(),
                alert.fingerprint(),
                alert.rule(),
                alert.level(),
                alert.code(),
                alert.severity(),
                alert.state(),
                alert.recipients(),
                alert.openedAt(),
                alert.openedIn(),
                alert.resolvedAt(),
                alert.resolvedIn(),
                alert.seenIn(),
                alert.periods(),
                alert.run(),
                acknowledgedBy,
                acknowledgedUntil,
                silencedBy,
                silencedUntil,
                alert.version());
    }
}
