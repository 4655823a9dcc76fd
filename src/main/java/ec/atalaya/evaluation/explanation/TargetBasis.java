package ec.atalaya.evaluation.explanation;

import ec.atalaya.plan.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an indicator was held against.
 *
 * @param period the period that it is for
 * @param scheduled whether anything was due in it
 * @param value what the value was held against, expected on the way to the horizon where the method asks so; null for a
 *     range, or none
 * @param lower the lower edge of a range, or the red flag
 * @param upper the upper edge of a range
 * @param share the part of the way to the horizon that was due; null where the method does not ask
 * @param horizon the target of the plan's horizon; null where there is none
 * @param rows the rows that say so, in the order of time; empty where the horizon's serves, or nothing does
 */
public record TargetBasis(
        Period period,
        boolean scheduled,
        @Nullable Double value,
        @Nullable Double lower,
        @Nullable Double upper,
        @Nullable Double share,
        @Nullable Horizon horizon,
        List<TargetRow> rows) {

    /** The target of the plan's horizon. */
    public record Horizon(@Nullable Period period, double value, RowPlace place) {}

    /** A row for one period. */
    public record TargetRow(
            Period period,
            @Nullable Double value,
            @Nullable Double lower,
            @Nullable Double upper,
            boolean scheduled,
            @Nullable String source,
            RowPlace place) {}

    public TargetBasis {
        rows = Lists.of(rows);
    }
}
