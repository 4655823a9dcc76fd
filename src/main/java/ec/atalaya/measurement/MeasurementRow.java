package ec.atalaya.measurement;

import ec.atalaya.plan.Measured;
import ec.atalaya.plan.Plan;

/**
 * What one row of a file says, once it was found to say something.
 *
 * @param moment the period that it names, and the day for which it does
 * @param value in the indicator's unit of measure
 */
record MeasurementRow(
        Plan plan, Measured indicator, Moment moment, double value, String source, String note, boolean provisional) {}
