package ec.atalaya.evaluation;

import ec.atalaya.evaluation.scoring.Reason;
import ec.atalaya.plan.RollUp;
import ec.atalaya.plan.RollUp.Missing;
import ec.atalaya.plan.Settled;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * The one score that several make.
 *
 * @param value {@code NaN} where there is none
 * @param reason why there is none; null where there is one
 */
record RolledUpScore(double value, @Nullable Reason reason) {

    /** Rolls up. Sums run in the order of the children, so that the same children make the same score to the last digit. */
    static RolledUpScore of(RollUp how, List<Child> children) {
        if (Child.scored(children) == 0) {
            return none(Reason.NO_CHILD);
        }
        List<Child> counting = new ArrayList<>(children.size());
        for (Child child : children) {
            if (child.isMissing() && how.missing() == Missing.BLANK) {
                return none(Reason.MISSING_CHILD);
            }
            if (child.hasScore() || child.isMissing() && how.missing() == Missing.ZERO) {
                counting.add(child);
            }
        }
        double value =
                switch (how.method()) {
                    case WEIGHTED_MEAN, MAJORITY -> mean(how, counting, Child::weight);
                    case MEAN -> mean(how, counting, child -> 1);
                    case WORST ->
                        counting.stream()
                                .mapToDouble(child -> counted(how, child))
                                .min()
                                .orElse(Double.NaN);
                    case BEST ->
                        counting.stream()
                                .mapToDouble(child -> counted(how, child))
                                .max()
                                .orElse(Double.NaN);
                };
        return Double.isNaN(value) ? none(Reason.NO_CHILD) : new RolledUpScore(Settled.of(value), null);
    }

    private static RolledUpScore none(Reason reason) {
        return new RolledUpScore(Double.NaN, reason);
    }

    private static double counted(RollUp how, Child child) {
        return child.hasScore() ? child.counted(how.cap()) : 0;
    }

    /** Children whose weights are all 0 make no mean. */
    private static double mean(RollUp how, List<Child> children, ToDoubleFunction<Child> weight) {
        double sum = 0;
        double weights = 0;
        for (Child child : children) {
            sum += weight.applyAsDouble(child) * counted(how, child);
            weights += weight.applyAsDouble(child);
        }
        return weights == 0 ? Double.NaN : sum / weights;
    }
}
