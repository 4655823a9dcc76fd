package ec.atalaya.plan;

import ec.atalaya.document.Place;
import org.jspecify.annotations.Nullable;

/**
 * A measure of one objective, as the plan defines it.
 *
 * @param unitOfMeasure such as {@code %} or {@code t/mes}; empty where it has none
 * @param owner the unit that reports it; null where the objective's owner does
 * @param weight relative to the other indicators of its objective, at least 0
 * @param baseline null where the plan knows none in figures
 * @param horizon the target of the plan's end; null where there is none
 * @param tolerance half the width of the accepted range, for {@code KEEP} and {@code RANGE}; null where not given
 * @param outerTolerance where the score of a range reaches 0; null where not given
 * @param naturalLimit such as 100 for a percentage; null where there is none
 * @param maxAge in periods of the frequency: an older value is stale; null where values do not age
 * @param reportingLagDays days after a period's end before its value is due
 * @param critical whether its objective can be no better than this indicator
 * @param source where its values come from; empty where that is not said
 * @param place where it stands in the plan folder
 */
public record Indicator(
        String code,
        String name,
        String objective,
        String unitOfMeasure,
        @Nullable String owner,
        double weight,
        Direction direction,
        ScoringMethod method,
        Accumulation accumulation,
        Frequency frequency,
        @Nullable Baseline baseline,
        @Nullable HorizonTarget horizon,
        @Nullable Double tolerance,
        @Nullable Double outerTolerance,
        @Nullable Double naturalLimit,
        @Nullable Integer maxAge,
        int reportingLagDays,
        boolean critical,
        String source,
        Place place)
        implements Measured {

    /** The same indicator with another target at its horizon. */
    public Indicator withHorizon(HorizonTarget other) {
        return new Indicator(
                code,
                name,
                objective,
                unitOfMeasure,
                owner,
                weight,
                direction,
                method,
                accumulation,
                frequency,
                baseline,
                other,
                tolerance,
                outerTolerance,
                naturalLimit,
                maxAge,
                reportingLagDays,
                critical,
                source,
                place);
    }
}
