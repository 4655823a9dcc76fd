package ec.atalaya.evaluation.explanation;

import ec.atalaya.plan.Period;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One measurement, at its row.
 *
 * @param source who says so; null where that is not said
 * @param cutoff the day on which it was taken; null where that is not known
 * @param known the day from which it is known, where that is not its cutoff; null where it is, or nobody knows
 * @param revision 1 for a value that was never restated
 * @param note what its author wants known; null for nothing
 * @param place file and row
 * @param earlier what the same source said before, oldest first
 * @param rivals what other sources say, the most believed first
 */
public record MeasurementRow(
        Period period,
        double value,
        @Nullable String source,
        @Nullable LocalDate cutoff,
        @Nullable LocalDate known,
        int revision,
        boolean provisional,
        @Nullable String note,
        RowPlace place,
        List<OtherRow> earlier,
        List<OtherRow> rivals) {

    /**
     * A value that does not hold.
     *
     * @param earlier of another source, what that one said before, oldest first
     */
    public record OtherRow(
            double value,
            @Nullable String source,
            @Nullable LocalDate cutoff,
            @Nullable LocalDate known,
            boolean provisional,
            @Nullable String note,
            RowPlace place,
            List<OtherRow> earlier) {

        public OtherRow {
            earlier = Lists.of(earlier);
        }
    }

    public MeasurementRow {
        earlier = Lists.of(earlier);
        rivals = Lists.of(rivals);
    }
}
