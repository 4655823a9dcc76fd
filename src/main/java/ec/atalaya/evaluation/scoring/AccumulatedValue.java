package ec.atalaya.evaluation.scoring;

import ec.atalaya.measurement.MeasuredValue;
import ec.atalaya.plan.Period;
import java.util.List;

/**
 * The value of a period, and the measurements that it is made of.
 *
 * @param period the period that it stands for
 * @param value in the indicator's unit of measure
 * @param measured what it is made of, in the order of time; one where the period itself was measured
 */
public record AccumulatedValue(Period period, double value, List<MeasuredValue> measured) {

    public AccumulatedValue {
        measured = List.copyOf(measured);
    }

    boolean isProvisional() {
        for (MeasuredValue value : measured) {
            if (value.chosen().provisional()) {
                return true;
            }
        }
        return false;
    }

    boolean isDisputed() {
        for (MeasuredValue value : measured) {
            if (value.isDisputed()) {
                return true;
            }
        }
        return false;
    }

    /** The last period that was measured. */
    public Period latest() {
        return measured.get(measured.size() - 1).chosen().period();
    }
}
