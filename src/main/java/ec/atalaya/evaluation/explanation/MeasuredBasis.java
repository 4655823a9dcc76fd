package ec.atalaya.evaluation.explanation;

import ec.atalaya.plan.Period;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The value that an indicator was judged on, and the rows that it is made of.
 *
 * @param judged the period of the indicator's own rhythm that is looked at
 * @param period the period that the value stands for; null where there is none
 * @param value null where there is none
 * @param accumulation how several measurements made one; null where one did
 * @param missing how many values are due and not there
 * @param age of the value, in periods of the indicator's frequency
 * @param maxAge an older one is stale; null where values do not age
 * @param dueOn the day by which the value must be there
 * @param provisional whether any of it is
 * @param disputed whether sources differ about any of it
 * @param measurements in the order of time
 */
public record MeasuredBasis(
        Period judged,
        @Nullable Period period,
        @Nullable Double value,
        @Nullable String accumulation,
        int missing,
        int age,
        @Nullable Integer maxAge,
        LocalDate dueOn,
        boolean provisional,
        boolean disputed,
        List<MeasurementRow> measurements) {

    public MeasuredBasis {
        measurements = Lists.of(measurements);
    }
}
