package ec.atalaya.evaluation.evidence;

import ec.atalaya.plan.Period;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An objective's score in a period, and what it rests on.
 *
 * @param score what its indicators come to
 * @param sources the indicators that count in it, by code
 */
public record Observation(double score, Map<String, Source> sources) {

    /** What comes before the first one. */
    static final Observation NOTHING = new Observation(Double.NaN, Map.of());

    /**
     * What an indicator brings.
     *
     * @param judged the period of its own that it is judged on: a yearly one stays on its year for four quarters
     * @param measuredUntil the last day that was measured of it; null where nothing was
     */
    public record Source(Period judged, @Nullable LocalDate measuredUntil) {

        private boolean isJudgedAnew(@Nullable Source before) {
            return before == null || judged.compareTo(before.judged()) > 0;
        }

        private boolean isMeasuredAnew(@Nullable Source before) {
            if (measuredUntil == null || before == null || before.measuredUntil() == null) {
                return measuredUntil != null;
            }
            return measuredUntil.isAfter(before.measuredUntil());
        }
    }

    public Observation {
        sources = Map.copyOf(sources);
    }

    /**
     * Whether it tells anything that an earlier one did not: every indicator has come to a new period of its own, and
     * something new was measured of at least one.
     */
    boolean isNewsAfter(Observation before) {
        boolean measured = false;
        for (Map.Entry<String, Source> entry : sources.entrySet()) {
            Source then = before.sources().get(entry.getKey());
            if (!entry.getValue().isJudgedAnew(then)) {
                return false;
            }
            measured |= entry.getValue().isMeasuredAnew(then);
        }
        return measured;
    }
}
