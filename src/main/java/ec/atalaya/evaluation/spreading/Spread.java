package ec.atalaya.evaluation.spreading;

import ec.atalaya.plan.CauseEffectLink;
import ec.atalaya.plan.CauseEffectMap;
import ec.atalaya.plan.Period;
import ec.atalaya.plan.PlanProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The exposures of all objectives over a timeline, and those of what else the map holds as causes. */
public final class Spread {

    private final PlanProfile profile;
    private final CauseEffectMap map;
    private final Map<CauseEffectLink, Terms> terms;
    private final Map<Period, Map<String, Exposure>> exposures;

    Spread(
            PlanProfile profile,
            CauseEffectMap map,
            Map<CauseEffectLink, Terms> terms,
            Map<Period, Map<String, Exposure>> exposures) {
        this.profile = profile;
        this.map = map;
        this.terms = terms;
        this.exposures = exposures;
    }

    /** All exposures of a period of the timeline, by objective. */
    public Map<String, Exposure> in(Period period) {
        return Objects.requireNonNull(exposures.get(period), () -> period + " is not on the timeline");
    }

    Optional<Exposure> of(String objective, Period period) {
        return Optional.ofNullable(exposures.get(period)).map(all -> all.get(objective));
    }

    /**
     * What the burden of an objective in a period brings to its effects, by effect; those links alone that still hold,
     * within the plan's years, when it arrives.
     */
    public List<Contribution> outOf(String objective, Period period) {
        Exposure cause = of(objective, period).orElse(null);
        List<Contribution> passed = new ArrayList<>();
        if (cause == null || Double.isNaN(cause.deviation())) {
            return passed;
        }
        for (CauseEffectLink link : map.outOf(objective)) {
            Terms own = terms.get(link);
            Period arrival = period.plus(link.lagIn(profile.rhythm(), period.frequency()));
            if (own != null && link.holdsIn(arrival) && profile.covers(arrival)) {
                passed.add(Spreading.carried(link, period, own, cause));
            }
        }
        return passed;
    }

    CauseEffectMap map() {
        return map;
    }
}
