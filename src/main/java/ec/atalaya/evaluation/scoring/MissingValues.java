package ec.atalaya.evaluation.scoring;

import ec.atalaya.plan.Period;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The values of a judged period that are due and not there.
 *
 * @param count how many they are
 * @param daysLate for how many days the first of them has been due; 0 where none is, and where no day of judging is given
 */
public record MissingValues(int count, int daysLate) {

    static MissingValues of(List<Period> periods, int reportingLagDays, @Nullable LocalDate today) {
        if (periods.isEmpty() || today == null) {
            return new MissingValues(periods.size(), 0);
        }
        LocalDate dueOn = periods.get(0).last().plusDays(reportingLagDays);
        return new MissingValues(periods.size(), (int) Math.max(0, ChronoUnit.DAYS.between(dueOn, today)));
    }
}
