package ec.atalaya.measurement;

import ec.atalaya.plan.Period;
import java.nio.charset.StandardCharsets;

/**
 * A period that files name over and over, read once.
 *
 * @param number counted from 0 in the order in which periods turned up
 * @param encoded its form as the database gets it
 */
record ReadPeriod(int number, Period period, byte[] encoded) {

    static ReadPeriod of(int number, Period period) {
        return new ReadPeriod(number, period, period.toString().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ReadPeriod that && period.equals(that.period);
    }

    @Override
    public int hashCode() {
        return period.hashCode();
    }

    @Override
    public String toString() {
        return period.toString();
    }
}
