package ec.atalaya.measurement;

import ec.atalaya.plan.Period;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * A value that an indicator owes for one period of its frequency.
 *
 * @param indicator its code
 * @param dueOn the day by which it should be there: the period's last day and the indicator's reporting lag
 */
public record DueValue(String indicator, Period period, LocalDate dueOn, State state) {

    /** How it stands with a value on a day. */
    public enum State {
        RECEIVED,
        /** It never came, but one of a later period did: nobody waits for it any more. */
        SKIPPED,
        /** Its day has passed. */
        LATE,
        /** Its period is over, its day has not passed. */
        DUE,
        /** Its period is not over. */
        NOT_YET,
        /** The plan wants nothing of the indicator in this period. */
        NOT_SCHEDULED;

        /** Whether somebody is to report it now. */
        public boolean isAwaited() {
            return this == LATE || this == DUE;
        }
    }

    /** How many days it is late; 0 where it is not. */
    public int daysLate(LocalDate today) {
        return state == State.LATE ? (int) ChronoUnit.DAYS.between(dueOn, today) : 0;
    }
}
