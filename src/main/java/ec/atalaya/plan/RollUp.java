package ec.atalaya.plan;

import org.jspecify.annotations.Nullable;

/**
 * How results climb to one level.
 *
 * @param of what is averaged there
 * @param cap the most that one child counts for; null where each counts for what it is
 * @param missing what a child without assessment does to the result
 */
public record RollUp(Of of, Method method, @Nullable Double cap, Missing missing) {

    /** The children of a roll-up. */
    public enum Of {
        INDICATORS,
        OBJECTIVES,
        AXES
    }

    /** How the children make one result. */
    public enum Method {
        WEIGHTED_MEAN,
        MEAN,
        /** The lowest score. */
        WORST,
        /** The highest score. */
        BEST,
        /** The status that most children have, the worse of equals; the score is the weighted mean. */
        MAJORITY
    }

    /** What is done about children that could not be assessed. */
    public enum Missing {
        /** The result is that of the others. */
        SKIP,
        /** There is no result. */
        BLANK,
        /** They count as 0. */
        ZERO
    }
}
