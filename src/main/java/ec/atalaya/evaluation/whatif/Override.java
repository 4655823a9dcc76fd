package ec.atalaya.evaluation.whatif;

import ec.atalaya.plan.Period;
import org.jspecify.annotations.Nullable;

/** Something that is supposed to be otherwise than it is. */
public sealed interface Override {

    /** A value that is measured, in the indicator's unit of measure. */
    record OfValue(String indicator, Period period, double value) implements Override {}

    /** A target of one period; where that is the plan's horizon, the target of the horizon as well. */
    record OfTarget(String indicator, Period period, double value) implements Override {}

    /**
     * A link of the map, or from a driver of a macro-scenario; where two are linked more than once, all their links.
     *
     * @param strength 0 to 1; null to leave it as it is
     * @param lag in periods of the plan's rhythm; null to leave it as it is
     * @param removed whether there is no such link
     */
    record OfLink(
            String cause,
            String effect,
            @Nullable Double strength,
            @Nullable Integer lag,
            boolean removed) implements Override {}

    /** The status of an objective, in every period from one on. */
    record OfStatus(String objective, Period from, String status) implements Override {}
}
