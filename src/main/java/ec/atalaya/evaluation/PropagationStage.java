package ec.atalaya.evaluation;

import ec.atalaya.evaluation.spreading.Spread;
import ec.atalaya.evaluation.spreading.Spreading;
import ec.atalaya.evaluation.spreading.Terms;
import ec.atalaya.plan.CauseEffectLink;
import ec.atalaya.plan.Frequency;
import ec.atalaya.plan.Period;
import ec.atalaya.plan.Plan;
import ec.atalaya.rules.Firing;
import ec.atalaya.rules.RulesInForce;
import ec.atalaya.rules.Stage;
import ec.atalaya.rules.fact.MapLink;
import ec.atalaya.rules.fact.TransmissionConclusion;
import ec.atalaya.rules.table.Transmission;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** The third stage: rules say which links transmit and how, the engine carries burdens along them. */
final class PropagationStage {

    /** The narrowest scope counts; within it the row that lets least through. */
    private static final Comparator<Firing> DECIDING = Comparator.comparing(
                    (Firing firing) -> terms(firing).scope().kind())
            .thenComparing(firing -> terms(firing).decay())
            .thenComparing(firing -> terms(firing).threshold(), Comparator.reverseOrder())
            .thenComparing(firing -> terms(firing).advances())
            .thenComparing(firing -> firing.rule().code())
            .thenComparing(firing -> terms(firing).place());

    private final Plan plan;
    private final ScenarioMap map;
    private final RulesInForce rules;
    private final LinkFacts facts;

    PropagationStage(ScenarioMap map, RulesInForce rules, Positions positions) {
        this.plan = map.plan();
        this.map = map;
        this.rules = rules;
        this.facts = new LinkFacts(plan, positions);
    }

    /** The conclusion that lets each link transmit; links that none lets are not in it. */
    Map<CauseEffectLink, Firing> conclude(Frequency evaluated) {
        List<Object> given = new ArrayList<>(rules.set().tables().rowsFor(Stage.PROPAGATION));
        Map<MapLink, CauseEffectLink> links = new IdentityHashMap<>();
        for (CauseEffectLink link : map.links().links()) {
            MapLink fact = facts.of(link, evaluated);
            links.put(fact, link);
            given.add(fact);
        }
        Map<CauseEffectLink, Firing> deciding = new IdentityHashMap<>();
        for (Firing firing : rules.engine().conclude(Stage.PROPAGATION, given)) {
            if (firing.conclusion() instanceof TransmissionConclusion conclusion) {
                CauseEffectLink link = links.get(conclusion.link());
                if (link != null) {
                    deciding.merge(link, firing, (one, other) -> DECIDING.compare(one, other) <= 0 ? one : other);
                }
            }
        }
        return deciding;
    }

    private static Transmission terms(Firing firing) {
        return ((TransmissionConclusion) firing.conclusion()).terms();
    }

    /** Spreads the deviations of a timeline. */
    Spread spread(List<Period> periods, Map<CauseEffectLink, Firing> deciding, Map<Period, Climbed> climbed) {
        Map<CauseEffectLink, Terms> terms = new IdentityHashMap<>();
        deciding.forEach((link, firing) -> {
            Transmission row = terms(firing);
            terms.put(link, new Terms(row.threshold(), row.decay(), row.advances()));
        });
        Map<Period, Map<String, Double>> deviations = new HashMap<>();
        climbed.forEach((period, verdicts) -> deviations.put(period, deviations(verdicts)));
        return Spreading.over(plan.profile(), map.links(), periods, terms, (cause, period) -> {
            Double measured = deviations.getOrDefault(period, Map.of()).get(cause);
            return measured == null ? map.deviation(cause, period) : measured;
        });
    }

    private Map<String, Double> deviations(Climbed climbed) {
        Map<String, Double> deviations = new HashMap<>();
        climbed.objectives()
                .forEach((code, verdict) -> deviations.put(
                        code,
                        verdict.isAssessed() && verdict.hasScore()
                                ? rules.set().scale().deviation(verdict.score())
                                : Double.NaN));
        return deviations;
    }
}
