package ec.atalaya.rules.fact;

import ec.atalaya.rules.table.Scope;

/**
 * An objective, axis, perspective or the plan in one period, with the score that its children make. A number that is
 * not known is {@code NaN}.
 *
 * @param subject what it is, and the period
 * @param position where in the plan it stands
 * @param level {@code OBJECTIVE}, {@code AXIS}, {@code PERSPECTIVE} or {@code PLAN}
 * @param assessed whether there is a score
 * @param reason why there is none; empty where there is one
 * @param score what the roll-up makes of the children's scores
 * @param children how many children it has
 * @param assessedChildren how many of them have a score
 * @param indicators how many indicators there are below it
 * @param assessedIndicators how many of those have a status
 */
public record RolledUp(
        Subject subject,
        Position position,
        String level,
        boolean assessed,
        String reason,
        double score,
        int children,
        int assessedChildren,
        int indicators,
        int assessedIndicators) {

    public boolean isIn(Scope scope) {
        return position.isIn(scope);
    }

    /** The share of children that have a score, 0 to 1. */
    public double getAssessedShare() {
        return children == 0 ? 0 : (double) assessedChildren / children;
    }

    /** The share of the indicators below it that have a status, 0 to 1. */
    public double getAssessedIndicatorShare() {
        return indicators == 0 ? 0 : (double) assessedIndicators / indicators;
    }
}
