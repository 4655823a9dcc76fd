package ec.atalaya.alert;

import ec.atalaya.plan.Level;
import ec.atalaya.plan.Period;
import ec.atalaya.rules.table.Severity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One condition that somebody should know of, however often it is evaluated.
 *
 * @param number how people call it, {@code A-0147}; counted within the plan
 * @param fingerprint plan, rule and subject
 * @param rule the code of the rule that found it
 * @param level and code: of what it speaks
 * @param recipients codes of units, and {@code OFFICE}
 * @param openedAt null while it is pending
 * @param openedIn the period in focus when it opened; null while it is pending
 * @param resolvedAt null until it is over
 * @param seenIn the last period in focus in which the condition held
 * @param periods for how many periods in a row the condition has held
 * @param run the run that changed it last
 * @param acknowledgedBy null where nobody did
 * @param silencedBy null where nobody did
 */
public record Alert(
        long id,
        int number,
        String plan,
        String fingerprint,
        String rule,
        Level level,
        String code,
        Severity severity,
        State state,
        List<String> recipients,
        @Nullable Instant openedAt,
        @Nullable Period openedIn,
        @Nullable Instant resolvedAt,
        @Nullable Period resolvedIn,
        Period seenIn,
        int periods,
        long run,
        @Nullable String acknowledgedBy,
        @Nullable LocalDate acknowledgedUntil,
        @Nullable String silencedBy,
        @Nullable LocalDate silencedUntil,
        int version) {

    /** Where an alert is in its life. */
    public enum State {
        /** The condition holds, but not yet for as many periods as its rule asks. */
        PENDING,
        OPEN,
        /** The condition is gone, but not yet for long enough. */
        RECOVERING,
        RESOLVED
    }

    public Alert {
        recipients = List.copyOf(recipients);
    }

    /** Whether it was opened and is not over yet. */
    public boolean isOpen() {
        return state == State.OPEN || state == State.RECOVERING;
    }

    /** Whether somebody has it in hand on that day. */
    public boolean isAcknowledged(LocalDate day) {
        return acknowledgedUntil != null && !day.isAfter(acknowledgedUntil);
    }

    /** Whether nobody is to be told of it on that day. */
    public boolean isSilenced(LocalDate day) {
        return silencedUntil != null && !day.isAfter(silencedUntil);
    }

    /** {@code A-0147}. */
    public String label() {
        return String.format("A-%04d", number);
    }
}
