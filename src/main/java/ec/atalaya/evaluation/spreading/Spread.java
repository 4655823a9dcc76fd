package ec.atalaya.evaluation.spreading;

import ec.atalaya.plan.CauseEffectMap;
import ec.atalaya.plan.Period;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The exposures of all objectives over a timeline. */
public final class Spread {

    private final CauseEffectMap map;
    private final Map<Period, Map<String, Exposure>> exposures;

    Spread(CauseEffectMap map, Map<Period, Map<String, Exposure>> exposures) {
        this.map = map;
        this.exposures = exposures;
    }

    /** All exposures of a period of the timeline, by objective. */
    public Map<String, Exposure> in(Period period) {
        return Objects.requireNonNull(exposures.get(period), () -> period + " is not on the timeline");
    }

    Optional<Exposure> of(String objective, Period period) {
        return Optional.ofNullable(exposures.get(period)).map(all -> all.get(objective));
    }

    CauseEffectMap map() {
        return map;
    }
}
