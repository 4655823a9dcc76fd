package ec.atalaya.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import ec.atalaya.document.Place;
import ec.atalaya.evaluation.evidence.LinkTests;
import ec.atalaya.plan.CauseEffectLink;
import ec.atalaya.plan.Frequency;
import ec.atalaya.plan.Period;
import ec.atalaya.plan.Plan;
import ec.atalaya.rules.EvidenceMarks;
import ec.atalaya.rules.Firing;
import ec.atalaya.rules.Rule;
import ec.atalaya.rules.RuleEngine;
import ec.atalaya.rules.RulesInForce;
import ec.atalaya.rules.Stage;
import ec.atalaya.rules.fact.AgendaConclusion;
import ec.atalaya.rules.fact.MapLink;
import ec.atalaya.rules.fact.Standing;
import ec.atalaya.rules.fact.SymptomConclusion;
import ec.atalaya.rules.fact.TransmissionConclusion;
import ec.atalaya.rules.table.AgendaPolicy;
import ec.atalaya.rules.table.Scope;
import ec.atalaya.rules.table.Transmission;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** What an evaluation makes of conclusions that no shipped rule draws, but a rule set of the Office might. */
class AnyRulesTest {

    private static final Place ROW = Place.of("table.csv");
    private static final PlanBuilder PLAN = PlanBuilder.plan(2020, 2021, Frequency.YEAR)
            .objective("A")
            .objective("B")
            .link("A", "B", 0.5);

    @Test
    void ofTwoTermsForOneLinkTheSameOneCountsInWhateverOrderRulesFire() {
        var timid = new Transmission(Scope.PLAN, 0, 0.1, 0.5, false, ROW);
        var bold = new Transmission(Scope.PLAN, 0, 0.1, 0.5, true, ROW);
        for (List<Transmission> rows : List.of(List.of(timid, bold), List.of(bold, timid))) {
            RulesInForce rules = concluding(Stage.PROPAGATION, facts -> facts.stream()
                    .filter(MapLink.class::isInstance)
                    .flatMap(link -> rows.stream().map(row -> new TransmissionConclusion((MapLink) link, row)))
                    .toList());
            Plan plan = PLAN.plan();
            List<Period> year = List.of(Period.year(2020));
            Map<CauseEffectLink, Firing> deciding = new PropagationStage(
                            ScenarioMap.of(plan, null), rules, new Positions(plan))
                    .conclude(year, new LinkTests(plan, EvidenceMarks.DEFAULT, (objective, period) -> null))
                    .getOrDefault(year.get(0), Map.of());
            assertThat(deciding.values()).singleElement().satisfies(firing -> assertThat(
                            ((TransmissionConclusion) firing.conclusion()).terms())
                    .isEqualTo(timid));
        }
    }

    @Test
    void objectivesThatRulesSendToEachOtherEndTheWalkToTheRoot() {
        RulesInForce rules = concluding(Stage.AGENDA, facts -> {
            List<Object> conclusions = new ArrayList<>();
            facts.stream()
                    .filter(Standing.class::isInstance)
                    .map(Standing.class::cast)
                    .filter(standing -> standing.level().equals("OBJECTIVE"))
                    .forEach(standing -> conclusions.add(new AgendaConclusion(standing, policy(), "LOW")));
            conclusions.add(new SymptomConclusion("A", "B"));
            conclusions.add(new SymptomConclusion("B", "A"));
            return conclusions;
        });
        Evaluation evaluation = Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(60), () -> new Evaluator(rules).evaluate(PLAN.request("2020")));
        assertThat(evaluation.results().get(0).agenda()).isNotEmpty();
    }

    private static AgendaPolicy policy() {
        return new AgendaPolicy(
                "R", Scope.PLAN, "OBJECTIVE", "LOW", Double.NaN, "COUNCIL", "DEEP_DIVE", "DISCUSS", 5, ROW);
    }

    private static RulesInForce concluding(Stage only, Function<Collection<?>, List<? extends Object>> conclusions) {
        var rule = new Rule("R", "concludes what a test wants", only, ROW);
        return new RulesInForce(DefaultRules.inForce().set(), new RuleEngine() {
            @Override
            public List<Rule> rules() {
                return List.of(rule);
            }

            @Override
            public List<Firing> conclude(Stage stage, Collection<?> facts) {
                if (stage != only) {
                    return Collections.emptyList();
                }
                return conclusions.apply(facts).stream()
                        .map(conclusion -> new Firing(rule, List.of(), conclusion))
                        .toList();
            }
        });
    }
}
