package ec.atalaya.measurement;

import ec.atalaya.plan.Period;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A period as it was seen on one day: what files name over and over, kept once. A source says one thing for it; for
 * another day it may say another.
 *
 * @param number counted from 0 in the order in which they turned up
 * @param periodNumber the same of the period alone
 * @param cutoff null where it is not said
 * @param encoded the period's form as the database gets it
 */
record Moment(
        int number,
        int periodNumber,
        Period period,
        @Nullable LocalDate cutoff,
        byte[] encoded) {

    /** Of one period: which of them a file means to hold. */
    static final Comparator<Moment> BY_CUTOFF =
            Comparator.comparing(Moment::cutoff, Comparator.nullsFirst(Comparator.naturalOrder()));

    static Moment of(int number, int periodNumber, Period period, @Nullable LocalDate cutoff) {
        return new Moment(
                number, periodNumber, period, cutoff, period.toString().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Moment that && number == that.number;
    }

    @Override
    public int hashCode() {
        return number;
    }

    @Override
    public String toString() {
        return cutoff == null ? period.toString() : period + " (" + cutoff + ")";
    }
}
