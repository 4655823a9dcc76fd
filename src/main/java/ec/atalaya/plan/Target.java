package ec.atalaya.plan;

import ec.atalaya.document.Place;
import org.jspecify.annotations.Nullable;

/**
 * What an indicator should reach in one period.
 *
 * @param value null where only a range is given, or nothing is scheduled
 * @param lower the lower edge of a range, or the red flag; null where there is none
 * @param upper the upper edge of a range; null where there is none
 * @param scheduled whether anything is due in this period at all
 * @param source where the target comes from; empty where that is not said
 * @param place where it stands in the plan folder
 */
public record Target(
        String indicator,
        Period period,
        @Nullable Double value,
        @Nullable Double lower,
        @Nullable Double upper,
        boolean scheduled,
        String source,
        Place place) {}
