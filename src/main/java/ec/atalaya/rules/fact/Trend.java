package ec.atalaya.rules.fact;

import ec.atalaya.plan.Direction;
import ec.atalaya.plan.Growth;
import ec.atalaya.plan.Period;
import ec.atalaya.plan.Settled;

/**
 * How an indicator moves, and how it would have to move: all that methods of assessment compute from the values up to the
 * judged period. Each figure is computed when a rule asks for it. A number that is not known is {@code NaN}; numbers that
 * are held against marks are settled.
 *
 * @param judged the period that the indicator is judged on
 * @param direction where it should go
 * @param baseline where the plan began
 * @param goal the target of the plan's horizon
 * @param naturalLimit the best that can be; {@code NaN} where there is none
 * @param tolerance how far from a goal to keep still counts as reached, 0 or more
 * @param past what was measured
 */
public record Trend(
        Period judged,
        Direction direction,
        Dated baseline,
        Dated goal,
        double naturalLimit,
        double tolerance,
        Past past) {

    /** The values of one indicator, accumulated to the periods that are asked for. */
    public interface Past {

        /** The value of that very period; {@link Dated#NONE} where it has none. */
        Dated at(Period period);

        /** The latest value no later than a period; {@link Dated#NONE} where there is none. */
        Dated upTo(Period period);
    }

    /** The value of the judged period, or the latest earlier one where it has none. */
    public Dated getLatest() {
        Dated own = past.at(judged);
        return own.isKnown() ? own : past.upTo(judged);
    }

    /** The value before the latest one, however long before. */
    public Dated getPrevious() {
        Period period = getLatest().period();
        return period == null ? Dated.NONE : past.upTo(period.minus(1));
    }

    /** The earliest value of those years before the latest one, the latest excluded. */
    public Dated earliestWithin(int years) {
        Period latest = getLatest().period();
        return latest == null ? Dated.NONE : earliest(latest, years);
    }

    private Dated earliest(Period latest, int years) {
        for (Period period = windowStart(latest, years); period.compareTo(latest) < 0; period = period.plus(1)) {
            Dated value = past.at(period);
            if (value.isKnown()) {
                return value;
            }
        }
        return Dated.NONE;
    }

    private static Period windowStart(Period latest, int years) {
        return Period.of(latest.frequency(), latest.last().minusYears(years));
    }

    /** How many values there are in those years, the latest and the one that many years before it included. */
    public int valuesWithin(int years) {
        Period latest = getLatest().period();
        if (latest == null) {
            return 0;
        }
        int values = 1;
        for (Period period = windowStart(latest, years); period.compareTo(latest) < 0; period = period.plus(1)) {
            values += past.at(period).isKnown() ? 1 : 0;
        }
        return values;
    }

    /** Years from the latest value's period to the judged one: 0 for a value of the judged period itself. */
    public double getYearsOld() {
        Period latest = getLatest().period();
        return latest == null ? Double.NaN : Settled.of(judged.yearsSince(latest));
    }

    /** Years from the judged period to that of the goal; below 0 when its time is over. */
    public double getYearsToGoal() {
        Period end = goal.period();
        return end == null ? Double.NaN : Settled.of(end.yearsSince(judged));
    }

    /** Years from the baseline to the latest value. */
    public double getYearsSinceBaseline() {
        return Settled.of(getLatest().yearsSince(baseline));
    }

    /** The latest value less the one before it, in the unit of measure. */
    public double getLastChange() {
        return Settled.of(getLatest().value() - getPrevious().value());
    }

    /** The last change in the wanted direction: above 0 where it got better, below 0 where it got worse. */
    public double getLastImprovement() {
        return improvement(getLastChange());
    }

    /**
     * The mean change a year over the last years: {@code (v_t - v_s)/(t - s)}, s the earliest period with a value in those
     * years.
     */
    public double meanChange(int years) {
        return Settled.of(change(getLatest(), years));
    }

    private double change(Dated latest, int years) {
        Period until = latest.period();
        Dated earliest = until == null ? Dated.NONE : earliest(until, years);
        return (latest.value() - earliest.value()) / latest.yearsSince(earliest);
    }

    /** The mean change a year in the wanted direction: above 0 where it gets better, below 0 where it gets worse. */
    public double meanImprovement(int years) {
        return improvement(meanChange(years));
    }

    private double improvement(double change) {
        return Settled.of(wanted() * change);
    }

    /** 1 for upwards, -1 for downwards; towards the goal where the indicator should keep to one. */
    private double wanted() {
        return switch (direction) {
            case UP -> 1;
            case DOWN -> -1;
            case KEEP -> Math.signum(goal.value() - getLatest().value());
        };
    }

    /** Yearly compound growth from the baseline to the latest value, a fraction. */
    public double getCompoundGrowth() {
        return Growth.settled(compoundGrowth());
    }

    private double compoundGrowth() {
        Dated latest = getLatest();
        return Growth.between(baseline.value(), latest.value(), latest.yearsSince(baseline));
    }

    /** Yearly compound growth over the last years, from the earliest period with a value in them, a fraction. */
    public double growthOver(int years) {
        Dated latest = getLatest();
        Dated earliest = earliestWithin(years);
        return Growth.settled(Growth.between(earliest.value(), latest.value(), latest.yearsSince(earliest)));
    }

    /** Yearly compound growth in the wanted direction since the baseline: above 0 where it gets better. */
    public double getDirectedGrowth() {
        return Growth.settled(directedGrowth());
    }

    /** A negative number that grows comes nearer to 0 while its ratio falls: the sign of the baseline turns it round. */
    private double directedGrowth() {
        double turned = direction == Direction.DOWN ? -compoundGrowth() : compoundGrowth();
        return baseline.value() < 0 ? -turned : turned;
    }

    /** The yearly compound growth that leads from the baseline to the goal, a fraction. */
    public double getGrowthNeeded() {
        return Growth.settled(growthNeeded());
    }

    private double growthNeeded() {
        return Growth.between(baseline.value(), Growth.something(goal.value()), goal.yearsSince(baseline));
    }

    /** The yearly compound growth that would still lead from the latest value to the goal in time, a fraction. */
    public double getGrowthStillNeeded() {
        Dated latest = getLatest();
        return Growth.settled(Growth.between(latest.value(), Growth.something(goal.value()), goal.yearsSince(latest)));
    }

    /** Directed growth over the growth that the goal needs: 1 where it is just fast enough, below 0 the wrong way. */
    public double getGrowthRatio() {
        double needed = Math.abs(growthNeeded());
        return needed == 0 ? Double.NaN : Growth.settled(directedGrowth() / needed);
    }

    /** Whether growth cannot be told because latest value, baseline and goal are not all of one sign. */
    public boolean isSignChanged() {
        double start = Growth.something(baseline.value());
        return getLatest().value() / start < 0 || Growth.something(goal.value()) / start < 0;
    }

    /** The mean change of the last years, carried on from the latest value to the goal's period; from then on that value. */
    public double projected(int years) {
        return Settled.of(projection(getLatest(), years));
    }

    private double projection(Dated latest, int years) {
        return latest.value() + change(latest, years) * Math.max(0, goal.yearsSince(latest));
    }

    /**
     * By which part of the way that remains the projection misses the goal: {@code |T*-p|/|T*-v|}; 0 where it meets it, and
     * 1 where the latest value meets the goal but the projection does not.
     */
    public double shortfall(int years) {
        Dated latest = getLatest();
        double projection = projection(latest, years);
        if (Double.isNaN(projection)) {
            return Double.NaN;
        }
        if (meets(projection)) {
            return 0;
        }
        return meets(latest.value())
                ? 1
                : Settled.of(Math.abs(goal.value() - projection) / Math.abs(goal.value() - latest.value()));
    }

    /** Whether the latest value meets the goal. */
    public boolean isReached() {
        return meets(getLatest().value());
    }

    private boolean meets(double value) {
        return meets(value, goal.value());
    }

    boolean meets(double value, double target) {
        double told = Settled.of(value);
        return switch (direction) {
            case UP -> told >= target;
            case DOWN -> told <= target;
            case KEEP -> Settled.of(Math.abs(told - target)) <= tolerance;
        };
    }

    /**
     * How much room the baseline b leaves towards the natural limit L, 0 to 1: near a limit no fast growth can be asked.
     * {@code 1 - (|b|/|L|)^exponent} up to L, {@code 1 - ((2|L|-|b|)/|L|)^exponent} beyond, 1 from 2|L| on and where there is
     * no limit; {@code NaN} without a baseline. The scaling factor C of the progress measure of Open SDG.
     */
    public double roomToLimit(double exponent) {
        double limit = Math.abs(naturalLimit);
        double start = Math.abs(baseline.value());
        if (Double.isNaN(limit) || start >= 2 * limit) {
            return 1;
        }
        return Growth.settled(1 - Math.pow(Math.min(start, 2 * limit - start) / limit, exponent));
    }
}
