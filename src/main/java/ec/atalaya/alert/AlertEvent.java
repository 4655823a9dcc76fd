package ec.atalaya.alert;

import ec.atalaya.plan.Period;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to an alert.
 *
 * @param run the run that made it happen; null for what a person did
 * @param period the period in focus of that run; null for what a person did
 * @param who the person, or {@code atalaya}
 * @param before what it was: a severity, or recipients; empty where that says nothing
 * @param after what it is now: a severity, recipients, or the day until which it holds
 * @param comment in the person's words; empty for what a run did
 */
public record AlertEvent(
        long id,
        long alert,
        Instant at,
        @Nullable Long run,
        @Nullable Period period,
        Kind kind,
        String who,
        String before,
        String after,
        String comment) {

    /** What can happen to an alert. */
    public enum Kind {
        /** The condition holds, but not yet for long enough. */
        FOUND,
        OPENED,
        /** It opened again after it was over. */
        REOPENED,
        SEVERITY_CHANGED,
        RECIPIENTS_CHANGED,
        RESOLVED,
        /** The condition went before anybody had to be told. */
        LAPSED,
        ACKNOWLEDGED,
        SILENCED
    }
}
