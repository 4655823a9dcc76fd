package ec.atalaya.evaluation.explanation;

import ec.atalaya.plan.Level;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a result is made of.
 *
 * @param of what is averaged
 * @param method how
 * @param cap the most that one child counts for; null for no cap
 * @param missing what a child without a score does to the result
 * @param children in the order in which they are added up
 * @param lowest the code of the child that keeps the result farthest below what counts as met; null where none does
 * @param heldBy the critical indicators that hold the status down
 * @param statusBefore what the status would be without them; null where none holds it down
 * @param criticalNotAssessed critical indicators of which nothing is known, so that they hold nothing down
 */
public record RollUpBasis(
        String of,
        String method,
        @Nullable Double cap,
        String missing,
        List<ChildPart> children,
        @Nullable String lowest,
        List<String> heldBy,
        @Nullable String statusBefore,
        List<String> criticalNotAssessed) {

    /**
     * What one child brings.
     *
     * @param weight as the plan gives it
     * @param score as it is; null where it has none
     * @param counted after the cap, or as 0 where missing ones count so; null where it does not count
     * @param share the part of the result that hangs on it, 0 to 1
     * @param part what it brings: {@code share × counted}; the parts of all add up to the result
     * @param scheduled whether anything was due of it
     */
    public record ChildPart(
            Level level,
            String code,
            double weight,
            @Nullable Double score,
            @Nullable Double counted,
            double share,
            double part,
            String status,
            boolean critical,
            boolean scheduled) {}

    public RollUpBasis {
        children = Lists.of(children);
        heldBy = Lists.of(heldBy);
        criticalNotAssessed = Lists.of(criticalNotAssessed);
    }
}
