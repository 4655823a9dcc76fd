package ec.atalaya.evaluation;

import ec.atalaya.evaluation.evidence.LinkEvidence;
import ec.atalaya.evaluation.evidence.LinkTests;
import ec.atalaya.evaluation.spreading.Spread;
import ec.atalaya.evaluation.spreading.Spreading;
import ec.atalaya.evaluation.spreading.Spreading.Transmitting;
import ec.atalaya.evaluation.spreading.Terms;
import ec.atalaya.plan.CauseEffectLink;
import ec.atalaya.plan.Period;
import ec.atalaya.plan.Plan;
import ec.atalaya.rules.Firing;
import ec.atalaya.rules.RuleEngine;
import ec.atalaya.rules.RulesInForce;
import ec.atalaya.rules.Stage;
import ec.atalaya.rules.fact.MapLink;
import ec.atalaya.rules.fact.TestedLink;
import ec.atalaya.rules.fact.TransmissionConclusion;
import ec.atalaya.rules.table.Transmission;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

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

    /** Whether its rules look at what the data say of links. */
    static boolean looksAtEvidence(RuleEngine rules) {
        return rules.looksAt(Stage.PROPAGATION, TestedLink.class);
    }

    /** What lets links transmit in each period; one decision for all of them where rules do not look at evidence. */
    Map<Period, Map<CauseEffectLink, Firing>> conclude(List<Period> periods, LinkTests tests) {
        Map<Period, Map<CauseEffectLink, Firing>> deciding = new HashMap<>();
        boolean differs = looksAtEvidence(rules.engine());
        Map<CauseEffectLink, Firing> always = differs ? Map.of() : conclude(periods.get(0), List.of());
        for (Period period : periods) {
            deciding.put(period, differs ? conclude(period, tests.in(period)) : always);
        }
        return deciding;
    }

    /** The conclusion that lets each link transmit; links that none lets are not in it. */
    private Map<CauseEffectLink, Firing> conclude(Period period, List<LinkEvidence> evidence) {
        List<Object> given = new ArrayList<>(rules.set().tables().rowsFor(Stage.PROPAGATION));
        Map<MapLink, CauseEffectLink> links = new IdentityHashMap<>();
        Map<CauseEffectLink, MapLink> known = new IdentityHashMap<>();
        for (CauseEffectLink link : map.links().links()) {
            MapLink fact = facts.of(link, period.frequency());
            links.put(fact, link);
            known.put(link, fact);
            given.add(fact);
        }
        for (LinkEvidence tested : evidence) {
            given.add(facts.tested(tested, Objects.requireNonNull(known.get(tested.link())), period));
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
    Spread spread(
            List<Period> periods, Map<Period, Map<CauseEffectLink, Firing>> deciding, Map<Period, Climbed> climbed) {
        Map<Period, Map<String, Double>> deviations = new HashMap<>();
        periods.forEach(period -> deviations.put(period, deviations(Objects.requireNonNull(climbed.get(period)))));
        return Spreading.over(plan.profile(), map.links(), periods, termsOf(deciding), (cause, period) -> {
            Double measured = deviations.getOrDefault(period, Map.of()).get(cause);
            return measured == null ? map.deviation(cause, period) : measured;
        });
    }

    private Transmitting termsOf(Map<Period, Map<CauseEffectLink, Firing>> deciding) {
        Map<Map<CauseEffectLink, Firing>, @Nullable Terms[]> byDecision = new IdentityHashMap<>();
        Map<Period, @Nullable Terms[]> byPeriod = new HashMap<>();
        deciding.forEach(
                (period, decision) -> byPeriod.put(period, byDecision.computeIfAbsent(decision, this::termsByNumber)));
        return (link, period) -> Objects.requireNonNull(byPeriod.get(period))[link.number()];
    }

    private @Nullable Terms[] termsByNumber(Map<CauseEffectLink, Firing> deciding) {
        List<CauseEffectLink> links = map.links().links();
        @Nullable Terms[] terms = new Terms[links.size()];
        for (int number = 0; number < terms.length; number++) {
            Firing firing = deciding.get(links.get(number));
            if (firing != null) {
                Transmission row = terms(firing);
                terms[number] = new Terms(row.threshold(), row.decay(), row.advances());
            }
        }
        return terms;
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
