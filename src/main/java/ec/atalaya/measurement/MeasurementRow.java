package ec.atalaya.measurement;

import ec.atalaya.plan.Indicator;
import ec.atalaya.plan.Plan;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What one row of a file says, once it was found to say something.
 *
 * @param period the one that it names
 * @param value in the indicator's unit of measure
 * @param cutoff null where it is not given
 */
record MeasurementRow(
        Plan plan,
        Indicator indicator,
        ReadPeriod period,
        double value,
        String source,
        @Nullable LocalDate cutoff,
        String note,
        boolean provisional) {}
