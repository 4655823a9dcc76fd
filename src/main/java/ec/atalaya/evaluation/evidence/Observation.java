package ec.atalaya.evaluation.evidence;

import ec.atalaya.plan.Period;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An objective's score in a period, and what it rests on.
 *
 * @param score what its indicators come to
 * @param sources the indicators that count in it, always in the same order
 */
public record Observation(double score, List<Source> sources) {

    /** What comes before the first one. */
    static final Observation NOTHING = new Observation(Double.NaN, List.of());

    /**
     * What an indicator brings.
     *
     * @param judged the period of its own that it is judged on: a yearly one stays on its year for four quarters
     * @param measuredUntil the last day that was measured of it; null where nothing was
     */
    public record Source(
            String indicator, Period judged, @Nullable LocalDate measuredUntil) {

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
        sources = List.copyOf(sources);
    }

    /**
     * Whether it tells anything that an earlier one did not: every indicator has come to a new period of its own, and
     * something new was measured of at least one.
     */
    boolean isNewsAfter(Observation before) {
        boolean measured = false;
        for (int place = 0; place < sources.size(); place++) {
            Source source = sources.get(place);
            Source then = before.source(source.indicator(), place);
            if (!source.isJudgedAnew(then)) {
                return false;
            }
            measured |= source.isMeasuredAnew(then);
        }
        return measured;
    }

    /** Where nothing came or went meanwhile, an indicator stands in the place that it stood in. */
    private @Nullable Source source(String indicator, int likely) {
        if (likely < sources.size() && sources.get(likely).indicator().equals(indicator)) {
            return sources.get(likely);
        }
        for (Source source : sources) {
            if (source.indicator().equals(indicator)) {
                return source;
            }
        }
        return null;
    }
}
