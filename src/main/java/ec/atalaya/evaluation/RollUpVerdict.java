package ec.atalaya.evaluation;

import ec.atalaya.evaluation.scoring.Reason;
import ec.atalaya.plan.RollUp;
import ec.atalaya.rules.Firing;
import ec.atalaya.rules.fact.Subject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The verdict on an objective, axis, perspective or plan.
 *
 * @param how the roll-up that made it
 * @param children what it was made of, by code
 * @param score what the roll-up came to; {@code NaN} for none
 * @param notAssessed why it has no status; null where it has one
 * @param unheldStatus the status before a critical indicator held it down; the same as the status where none did
 */
public record RollUpVerdict(
        Subject subject,
        RollUp how,
        List<Child> children,
        double score,
        String status,
        @Nullable Reason notAssessed,
        String unheldStatus,
        List<Firing> rules)
        implements Verdict {

    public RollUpVerdict {
        children = List.copyOf(children);
        rules = List.copyOf(rules);
    }

    public boolean isHeldDown() {
        return !status.equals(unheldStatus);
    }

    /**
     * What the roll-up would come to if some children had other scores; {@code NaN} for none.
     *
     * @param scores by the code of the child
     */
    public double scoreWith(Map<String, Double> scores) {
        return RolledUpScore.of(
                        how,
                        scores.isEmpty()
                                ? children
                                : children.stream()
                                        .map(child -> child.withScore(scores.getOrDefault(
                                                child.subject().code(), child.score())))
                                        .toList())
                .value();
    }

    @Override
    public Optional<Reason> reason() {
        return Optional.ofNullable(notAssessed);
    }

    /** Whether anything was scheduled below it in this period. */
    boolean isScheduled() {
        for (Child child : children) {
            if (child.scheduled()) {
                return true;
            }
        }
        return children.isEmpty();
    }
}
