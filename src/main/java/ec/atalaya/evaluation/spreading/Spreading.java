package ec.atalaya.evaluation.spreading;

import ec.atalaya.evaluation.spreading.Contribution.Passage;
import ec.atalaya.plan.CauseEffectLink;
import ec.atalaya.plan.CauseEffectLink.Sign;
import ec.atalaya.plan.CauseEffectMap;
import ec.atalaya.plan.Frequency;
import ec.atalaya.plan.Period;
import ec.atalaya.plan.Plan;
import ec.atalaya.plan.PlanProfile;
import ec.atalaya.plan.Settled;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Carries burdens from causes to effects, period by period and cause by cause, so that each link is walked once a period
 * and the result hangs on nothing but the facts. Definitions: the method's section 3.
 */
public final class Spreading {

    /** Own deviations: an objective's in a period, -1 to 1, {@code NaN} where it is not assessed. */
    public interface Deviations {
        double of(String objective, Period period);
    }

    private final PlanProfile profile;
    private final CauseEffectMap map;
    private final Map<CauseEffectLink, Terms> terms;
    private final Deviations deviations;
    private final Map<Period, Map<String, Exposure>> exposures = new HashMap<>();

    private Spreading(
            PlanProfile profile, CauseEffectMap map, Map<CauseEffectLink, Terms> terms, Deviations deviations) {
        this.profile = profile;
        this.map = map;
        this.terms = terms;
        this.deviations = deviations;
    }

    /** Spreads over a timeline along the plan's own map. */
    public static Spread over(
            Plan plan, List<Period> periods, Map<CauseEffectLink, Terms> terms, Deviations deviations) {
        return over(plan.profile(), plan.map(), periods, terms, deviations);
    }

    /**
     * Spreads over a timeline.
     *
     * @param map the plan's own, or one with further causes
     * @param periods neighbours of one length, in order
     * @param terms the links that transmit at all, and how
     */
    public static Spread over(
            PlanProfile profile,
            CauseEffectMap map,
            List<Period> periods,
            Map<CauseEffectLink, Terms> terms,
            Deviations deviations) {
        var spreading = new Spreading(profile, map, terms, deviations);
        periods.forEach(spreading::spread);
        return new Spread(profile, map, terms, spreading.exposures);
    }

    /**
     * The longest way back in time that any chain of links takes, in periods of the given length: as far back must a
     * timeline begin for its last period to be whole.
     *
     * @param rhythm the plan's, in which lags are written
     */
    public static int longestReach(CauseEffectMap map, Frequency rhythm, Frequency evaluated) {
        Map<String, Integer> reach = new HashMap<>();
        int longest = 0;
        for (String objective : map.causesFirst()) {
            int own = 0;
            for (CauseEffectLink link : map.into(objective)) {
                int lag = link.lagIn(rhythm, evaluated);
                own = Math.max(own, reach.getOrDefault(link.cause(), 0) + lag);
            }
            reach.put(objective, own);
            longest = Math.max(longest, own);
        }
        return longest;
    }

    private void spread(Period period) {
        Map<String, Exposure> inPeriod = new LinkedHashMap<>();
        exposures.put(period, inPeriod);
        for (String objective : map.causesFirst()) {
            inPeriod.put(objective, exposure(objective, period));
        }
    }

    private Exposure exposure(String objective, Period period) {
        List<CauseEffectLink> links = map.into(objective);
        List<Contribution> contributions = new ArrayList<>(links.size());
        double threat = 0;
        double relief = 0;
        for (CauseEffectLink link : links) {
            Contribution contribution = contribution(link, period);
            contributions.add(contribution);
            if (contribution.passage().threatens()) {
                threat += contribution.amount();
            } else {
                relief += contribution.amount();
            }
        }
        return new Exposure(objective, period, deviations.of(objective, period), threat, relief, contributions);
    }

    private Contribution contribution(CauseEffectLink link, Period period) {
        Period causePeriod = period.minus(link.lagIn(profile.rhythm(), period.frequency()));
        Terms own = terms.get(link);
        if (!link.holdsIn(period)) {
            return nothing(link, causePeriod, Passage.NOT_IN_FORCE);
        }
        if (own == null) {
            return nothing(link, causePeriod, Passage.NO_RULE);
        }
        Exposure cause = cause(link, causePeriod);
        if (cause == null) {
            return nothing(link, causePeriod, Passage.NO_SUCH_PERIOD);
        }
        if (Double.isNaN(cause.deviation())) {
            return nothing(link, causePeriod, Passage.CAUSE_NOT_ASSESSED);
        }
        return carried(link, causePeriod, own, cause);
    }

    private @Nullable Exposure cause(CauseEffectLink link, Period causePeriod) {
        Map<String, Exposure> inPeriod = exposures.get(causePeriod);
        return inPeriod == null || !profile.covers(causePeriod) ? null : inPeriod.get(link.cause());
    }

    /** What a cause brings to the effect of a link that holds and transmits. */
    static Contribution carried(CauseEffectLink link, Period causePeriod, Terms terms, Exposure cause) {
        boolean against = link.sign() == Sign.MINUS;
        double burden = cause.burden();
        double advance = terms.advances() ? cause.advance() : 0;
        double carried = burden > 0 ? burden : advance;
        if (carried == 0) {
            return nothing(link, causePeriod, Passage.NOTHING_TO_PASS);
        }
        if (Settled.of(carried) < terms.threshold()) {
            return new Contribution(link, causePeriod, Passage.BELOW_THRESHOLD, carried, 0);
        }
        Passage passage;
        if (burden > 0) {
            passage = against ? Passage.RELIEVES : Passage.THREATENS;
        } else {
            passage = against ? Passage.THREATENS_BY_ADVANCE : Passage.RELIEVES;
        }
        double amount = link.strength() * terms.decay() * carried;
        return new Contribution(link, causePeriod, passage, carried, amount);
    }

    private static Contribution nothing(CauseEffectLink link, Period causePeriod, Passage passage) {
        return new Contribution(link, causePeriod, passage, 0, 0);
    }
}
