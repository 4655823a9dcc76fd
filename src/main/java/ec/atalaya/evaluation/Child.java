package ec.atalaya.evaluation;

import ec.atalaya.rules.Status;
import ec.atalaya.rules.fact.Subject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one child brings to a roll-up.
 *
 * @param subject the child
 * @param weight relative to its siblings
 * @param score {@code NaN} where it has none
 * @param status a code of the scale, or {@code NOT_ASSESSED}
 * @param critical whether it is an indicator that holds its objective down
 * @param scheduled whether anything was due of it in this period; if not, its score is not missing
 */
public record Child(Subject subject, double weight, double score, String status, boolean critical, boolean scheduled) {

    public boolean hasScore() {
        return !Double.isNaN(score);
    }

    /** How many of them have a score. */
    static int scored(List<Child> children) {
        int scored = 0;
        for (Child child : children) {
            if (child.hasScore()) {
                scored++;
            }
        }
        return scored;
    }

    Child withScore(double other) {
        return new Child(subject, weight, other, status, critical, scheduled);
    }

    /** Whether something was due of it and there is no score. */
    public boolean isMissing() {
        return scheduled && !hasScore();
    }

    /** Whether something was due of it, and it has neither score nor status. */
    boolean isWithoutVerdict() {
        return isMissing() && status.equals(Status.NOT_ASSESSED);
    }

    /** What it counts for: its score, or the cap where that is lower. */
    public double counted(@Nullable Double cap) {
        return cap == null ? score : Math.min(score, cap);
    }
}
