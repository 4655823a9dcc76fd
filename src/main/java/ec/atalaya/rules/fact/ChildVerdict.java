package ec.atalaya.rules.fact;

/**
 * What one child brings to the result above it.
 *
 * @param parent the result above
 * @param child the child, in the same period
 * @param weight relative to its siblings
 * @param assessed whether it has a score
 * @param score {@code NaN} where it has none
 * @param status its status, or {@code NOT_ASSESSED}
 * @param critical whether it is an indicator that holds its objective down
 */
public record ChildVerdict(
        Subject parent,
        Subject child,
        double weight,
        boolean assessed,
        double score,
        String status,
        boolean critical) {}
