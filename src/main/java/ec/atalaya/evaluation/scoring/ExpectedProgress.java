package ec.atalaya.evaluation.scoring;

import ec.atalaya.plan.Baseline;
import ec.atalaya.plan.HorizonTarget;
import ec.atalaya.plan.Period;
import ec.atalaya.plan.Settled;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The part of the way from baseline to the target of the horizon that was gone, over the part that was due by the period:
 * {@code ((v-b)/(T*-b)) / share}. The share follows from the target of the period where the plan has one; else it grows
 * by days from the end of the baseline period to the end of the target period. A fraction of what was due: 1 is in time,
 * above 1 ahead; a share of 0 or below is no answer.
 */
final class ExpectedProgress extends Scoring {

    @Override
    @Nullable
    Reason obstacle(Reading reading) {
        HorizonTarget horizon = reading.indicator().horizon();
        Baseline baseline = reading.indicator().baseline();
        if (horizon == null || (horizon.period() == null && !isWritten(reading))) {
            return Reason.NO_TARGET;
        }
        if (baseline == null || (baseline.period() == null && !isWritten(reading))) {
            return Reason.NO_BASELINE;
        }
        return horizon.value() == baseline.value() ? Reason.TARGET_EQUALS_BASELINE : null;
    }

    private static boolean isWritten(Reading reading) {
        return reading.target().isWritten() && reading.target().value() != null;
    }

    @Override
    Outcome score(Reading reading, AccumulatedValue measured) {
        double baseline = reading.baseline();
        double horizon = reading.horizon();
        double share =
                isWritten(reading) ? (reading.periodTarget() - baseline) / (horizon - baseline) : shareOfDays(reading);
        if (share <= 0) {
            return new NotAssessed(Reason.NOTHING_EXPECTED);
        }
        double value = measured.value();
        double gone = (value - baseline) / (horizon - baseline);
        double expected = isWritten(reading) ? reading.periodTarget() : baseline + share * (horizon - baseline);
        var terms = List.of(
                new Formula.Term("v", value),
                new Formula.Term("b", baseline),
                new Formula.Term("T*", horizon),
                new Formula.Term("s", share));
        return new Attainment(gone / share, Settled.of(expected), new Formula("((v - b) / (T* - b)) / s", terms));
    }

    private static double shareOfDays(Reading reading) {
        Baseline baseline = reading.indicator().baseline();
        HorizonTarget horizon = reading.indicator().horizon();
        Period from = baseline == null ? null : baseline.period();
        Period to = horizon == null ? null : horizon.period();
        if (from == null || to == null) {
            throw new IllegalStateException(reading.indicator().code() + " has no years to share out");
        }
        double gone = ChronoUnit.DAYS.between(from.last(), reading.judged().last());
        return Math.min(1, gone / ChronoUnit.DAYS.between(from.last(), to.last()));
    }
}
