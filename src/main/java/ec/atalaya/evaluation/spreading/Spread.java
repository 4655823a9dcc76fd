package ec.atalaya.evaluation.spreading;

import ec.atalaya.evaluation.spreading.Spreading.Transmitting;
import ec.atalaya.plan.CauseEffectLink;
import ec.atalaya.plan.CauseEffectMap;
import ec.atalaya.plan.CauseEffectMap.Tie;
import ec.atalaya.plan.Period;
import ec.atalaya.plan.PlanProfile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The exposures of all objectives over a timeline, and those of what else the map holds as causes. */
public final class Spread {

    private final PlanProfile profile;
    private final CauseEffectMap map;
    private final Transmitting transmitting;
    private final List<Period> periods;
    private final Exposure[][] exposures;

    Spread(
            PlanProfile profile,
            CauseEffectMap map,
            Transmitting transmitting,
            List<Period> periods,
            Exposure[][] exposures) {
        this.profile = profile;
        this.map = map;
        this.transmitting = transmitting;
        this.periods = periods;
        this.exposures = exposures;
    }

    /** All exposures of a period of the timeline, by objective, causes first. */
    public Map<String, Exposure> in(Period period) {
        Map<String, Exposure> byObjective = new LinkedHashMap<>();
        for (Exposure exposure : exposures[place(period)]) {
            byObjective.put(exposure.objective(), exposure);
        }
        return byObjective;
    }

    /** What threatens an objective in a period of the timeline. */
    Exposure of(String objective, Period period) {
        return of(map.rank(objective), place(period));
    }

    /** The same by the objective's rank and the period's place on the timeline. */
    Exposure of(int rank, int place) {
        return exposures[place][rank];
    }

    /** A period's place on the timeline, counted from 0. */
    int place(Period period) {
        long place = period.since(periods.get(0));
        if (place < 0 || place >= periods.size()) {
            throw new IllegalArgumentException(period + " is not on the timeline");
        }
        return (int) place;
    }

    int length() {
        return periods.size();
    }

    /**
     * What the burden of an objective in a period brings to its effects, by effect; those links alone that still hold,
     * within the plan's years, when it arrives. Whether and how they transmit then, nobody knows yet: the terms are those of
     * the period itself.
     */
    public List<Contribution> outOf(String objective, Period period) {
        Exposure cause = of(objective, period);
        List<Contribution> passed = new ArrayList<>();
        if (Double.isNaN(cause.deviation())) {
            return passed;
        }
        for (CauseEffectLink link : map.outOf(objective)) {
            Terms own = transmitting.termsOf(tie(link), period);
            Period arrival = period.plus(link.lagIn(profile.rhythm(), period.frequency()));
            if (own != null && link.holdsIn(arrival) && profile.covers(arrival)) {
                passed.add(Spreading.carried(link, period, own, cause));
            }
        }
        return passed;
    }

    private Tie tie(CauseEffectLink link) {
        return map.into(map.rank(link.effect())).stream()
                .filter(tie -> tie.link().equals(link))
                .findFirst()
                .orElseThrow();
    }

    CauseEffectMap map() {
        return map;
    }
}
