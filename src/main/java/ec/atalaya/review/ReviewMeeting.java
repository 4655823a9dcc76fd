package ec.atalaya.review;

import ec.atalaya.plan.Period;
import ec.atalaya.rules.table.Meeting;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A review meeting (RAE).
 *
 * @param level which of the three levels meets
 * @param unit the unit that meets, where a level does not meet as a whole; else empty
 * @param starts in the plan's zone
 * @param minutes how long it lasts
 * @param period the period in focus that it looks at
 * @param run the run that its agenda was drafted from; null while it has none
 */
public record ReviewMeeting(
        long id,
        String plan,
        Meeting level,
        String unit,
        LocalDateTime starts,
        int minutes,
        Period period,
        State state,
        @Nullable Long run,
        int version) {

    /** Where a meeting is in its life. */
    public enum State {
        PLANNED,
        /** Its agenda is generated, and again with every run. */
        DRAFT,
        /** Its agenda is settled. */
        PUBLISHED,
        HELD,
        CLOSED;

        boolean isOpenToDrafts() {
            return this == PLANNED || this == DRAFT;
        }
    }

    public LocalDateTime ends() {
        return starts.plusMinutes(minutes);
    }
}
