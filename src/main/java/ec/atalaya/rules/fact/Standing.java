package ec.atalaya.rules.fact;

import ec.atalaya.plan.Settled;
import ec.atalaya.rules.table.Scope;
import java.util.List;

/**
 * Where a subject stands in the period in focus, and where it stood before.
 *
 * @param subject what it is, and the period in focus
 * @param position where in the plan it stands
 * @param level {@code INDICATOR}, {@code OBJECTIVE}, {@code AXIS}, {@code PERSPECTIVE} or {@code PLAN}
 * @param critical whether it is an indicator that holds its objective down
 * @param disputed whether sources differ about an indicator's value
 * @param daysLate for how many days an indicator has owed the first value that is due and not there; else 0
 * @param now the period in focus
 * @param past the periods before it, latest first; as many as the rule set looks back on and the plan has
 */
public record Standing(
        Subject subject,
        Position position,
        String level,
        boolean critical,
        boolean disputed,
        int daysLate,
        Moment now,
        List<Moment> past) {

    /**
     * One period of a subject.
     *
     * @param status a code of the scale, or {@code NOT_ASSESSED}
     * @param order the status's place in the scale, 1 for the best; 0 where not assessed
     * @param met whether the status counts as met
     * @param reason why it is not assessed; empty where it is
     * @param score {@code NaN} where it is not assessed
     * @param deviation what was measured, -1 to 1, above 0 where it falls short; {@code NaN} where it is not assessed
     * @param exposure what its causes threaten, 0 to 1; 0 for anything but objectives
     */
    public record Moment(
            String status, int order, boolean met, String reason, double score, double deviation, double exposure) {

        boolean isWithoutData() {
            return reason.equals("NO_VALUE") || reason.equals("STALE");
        }
    }

    public Standing {
        past = List.copyOf(past);
    }

    public boolean isIn(Scope scope) {
        return position.isIn(scope);
    }

    public String getCode() {
        return subject.code();
    }

    public String getStatus() {
        return now.status();
    }

    public boolean isMet() {
        return now.met();
    }

    public double getExposure() {
        return now.exposure();
    }

    public double getScore() {
        return now.score();
    }

    /** The status of the period before; empty where the plan has none. */
    public String getPreviousStatus() {
        return past.isEmpty() ? "" : past.get(0).status();
    }

    /** How much the score rose since the period before; {@code NaN} where either is missing. */
    public double getChange() {
        return past.isEmpty()
                ? Double.NaN
                : Settled.of(now.score() - past.get(0).score());
    }

    /** How much the score fell since the period before; {@code NaN} where either is missing. */
    public double getDrop() {
        return -getChange();
    }

    /** Whether both periods are assessed and the status is a worse one than before. */
    public boolean isWorse() {
        return !past.isEmpty()
                && past.get(0).order() > 0
                && now.order() > past.get(0).order();
    }

    /** Whether both periods are assessed and the status is a better one than before. */
    public boolean isBetter() {
        return !past.isEmpty() && now.order() > 0 && now.order() < past.get(0).order();
    }

    /** For how many periods in a row it has had its status, the one in focus included. */
    public int getPeriodsInStatus() {
        return 1 + runOf(moment -> moment.status().equals(now.status()));
    }

    /** For how many periods in a row its exposure has reached a mark, the one in focus included. */
    public int periodsExposed(double mark) {
        return now.exposure() >= mark ? 1 + runOf(moment -> moment.exposure() >= mark) : 0;
    }

    /** For how many periods in a row it has had no value or only a stale one, the one in focus included. */
    public int getPeriodsWithoutData() {
        return now.isWithoutData() ? 1 + runOf(Moment::isWithoutData) : 0;
    }

    private int runOf(java.util.function.Predicate<Moment> same) {
        return (int) past.stream().takeWhile(same).count();
    }
}
