package ec.atalaya.evaluation.spreading;

import ec.atalaya.evaluation.spreading.Contribution.Passage;
import ec.atalaya.plan.CauseEffectLink;
import ec.atalaya.plan.CauseEffectLink.Sign;
import ec.atalaya.plan.CauseEffectMap;
import ec.atalaya.plan.CauseEffectMap.Tie;
import ec.atalaya.plan.Frequency;
import ec.atalaya.plan.Period;
import ec.atalaya.plan.Plan;
import ec.atalaya.plan.PlanProfile;
import ec.atalaya.plan.Settled;
import java.util.ArrayList;
import java.util.HashMap;
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

    /** On what terms links transmit: a link in a period of its effect, null where it does not transmit. */
    public interface Transmitting {
        @Nullable
        Terms termsOf(Tie link, Period period);
    }

    private final PlanProfile profile;
    private final CauseEffectMap map;
    private final Transmitting transmitting;
    private final Deviations deviations;
    private final List<Period> periods;
    /** By the place of the period on the timeline, and by the rank of the objective. */
    private final Exposure[][] exposures;

    private Spreading(
            PlanProfile profile,
            CauseEffectMap map,
            List<Period> periods,
            Transmitting transmitting,
            Deviations deviations) {
        this.profile = profile;
        this.map = map;
        this.transmitting = transmitting;
        this.deviations = deviations;
        this.periods = List.copyOf(periods);
        this.exposures = new Exposure[periods.size()][map.causesFirst().size()];
    }

    /** Spreads over a timeline along the plan's own map. */
    public static Spread over(Plan plan, List<Period> periods, Transmitting transmitting, Deviations deviations) {
        return over(plan.profile(), plan.map(), periods, transmitting, deviations);
    }

    /**
     * Spreads over a timeline.
     *
     * @param map the plan's own, or one with further causes
     * @param periods neighbours of one length, in order
     */
    public static Spread over(
            PlanProfile profile,
            CauseEffectMap map,
            List<Period> periods,
            Transmitting transmitting,
            Deviations deviations) {
        var spreading = new Spreading(profile, map, periods, transmitting, deviations);
        for (int place = 0; place < periods.size(); place++) {
            spreading.spread(place);
        }
        return new Spread(profile, map, transmitting, spreading.periods, spreading.exposures);
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

    private void spread(int place) {
        List<String> objectives = map.causesFirst();
        for (int rank = 0; rank < objectives.size(); rank++) {
            exposures[place][rank] = exposure(objectives.get(rank), map.into(rank), place);
        }
    }

    private Exposure exposure(String objective, List<Tie> ties, int place) {
        Period period = periods.get(place);
        List<Contribution> contributions = new ArrayList<>(ties.size());
        double threat = 0;
        double relief = 0;
        for (Tie tie : ties) {
            Contribution contribution = contribution(tie, place);
            contributions.add(contribution);
            if (contribution.passage().threatens()) {
                threat += contribution.amount();
            } else {
                relief += contribution.amount();
            }
        }
        return new Exposure(objective, period, deviations.of(objective, period), threat, relief, contributions);
    }

    private Contribution contribution(Tie tie, int place) {
        CauseEffectLink link = tie.link();
        Period period = periods.get(place);
        int lag = link.lagIn(profile.rhythm(), period.frequency());
        boolean isOnTimeline = lag <= place;
        Period causePeriod = isOnTimeline ? periods.get(place - lag) : period.minus(lag);
        Terms own = transmitting.termsOf(tie, period);
        if (!link.holdsIn(period)) {
            return nothing(link, causePeriod, Passage.NOT_IN_FORCE);
        }
        if (own == null) {
            return nothing(link, causePeriod, Passage.NO_RULE);
        }
        if (!isOnTimeline || !(lag == 0 || profile.covers(causePeriod))) {
            return nothing(link, causePeriod, Passage.NO_SUCH_PERIOD);
        }
        Exposure cause = exposures[place - lag][tie.causeRank()];
        if (Double.isNaN(cause.deviation())) {
            return nothing(link, causePeriod, Passage.CAUSE_NOT_ASSESSED);
        }
        return carried(link, causePeriod, own, cause);
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
