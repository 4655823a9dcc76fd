package ec.atalaya.alert;

import ec.atalaya.plan.Level;
import ec.atalaya.plan.Period;
import ec.atalaya.rules.table.Severity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One condition that somebody should know of, however often it is evaluated.
 *
 * @param number how people call it, {@code A-0147}; counted within the plan
 * @param fingerprint plan, rule and subject
 * @param rule the code of the rule that found it
 * @param level and code: of what it speaks; the level is null where that is a source of data
 * @param recipients codes of units, and {@code OFFICE}
 * @param openedAt null while it is pending
 * @param openedIn the period in focus when it opened, of a source the day; null while it is pending
 * @param resolvedAt null until it is over
 * @param seenIn the last period in focus in which the condition held, of a source the day
 * @param periods for how many periods in a row the condition has held; of a source how many fetches had failed
 * @param run the run that changed it last; null where none did
 * @param acknowledgedBy null where nobody did
 * @param silencedBy null where nobody did
 */
public record Alert(
        long id,
        int number,
        String plan,
        String fingerprint,
        String rule,
        @Nullable Level level,
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
        @Nullable Long run,
        @Nullable String acknowledgedBy,
        @Nullable LocalDate acknowledgedUntil,
        @Nullable String silencedBy,
        @Nullable LocalDate silencedUntil,
        int version) {

    /** Stands where other alerts name the rule that found them: a source failed too often in a row. */
    public static final String SOURCE_RULE = "FUE-01";

    /** What an alert about a source is told to be of in place of a level. */
    static final String SOURCE = "SOURCE";

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

    /** Whether it speaks of a source of data: such an alert is no finding of an evaluation, and none ends it. */
    public boolean isAboutSource() {
        return level == null;
    }

    /** The level, or {@code SOURCE}, as programs are told it. */
    public String levelName() {
        return level == null ? SOURCE : level.name();
    }

    /** The level of what was judged; of an alert about a source there is none. */
    public Level judged() {
        return Objects.requireNonNull(level, "An alert about a source has no level");
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
