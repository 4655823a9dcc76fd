package ec.atalaya.evaluation.scenario;

import ec.atalaya.document.Faults;
import ec.atalaya.document.Place;
import ec.atalaya.evaluation.Evaluator;
import ec.atalaya.evaluation.PeriodResult;
import ec.atalaya.evaluation.scenario.Expectations.Complete;
import ec.atalaya.rules.RulesInForce;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Runs scenarios against one rule set, and keeps count of what they reached. */
public final class ScenarioRun {

    /** The faults of a list that names all there should be. */
    private record ListFaults(String missing, String twice, String unexpected) {}

    private static final ListFaults ALERTS =
            new ListFaults("scenario.alert-missing", "scenario.alert-twice", "scenario.alert-unexpected");
    private static final ListFaults AGENDA =
            new ListFaults("scenario.agenda-missing", "scenario.agenda-twice", "scenario.agenda-unexpected");

    private final RulesInForce rules;
    private final RecordedRules recorded;
    private final Evaluator evaluator;

    public ScenarioRun(RulesInForce rules) {
        this.rules = rules;
        this.recorded = new RecordedRules(rules.engine());
        this.evaluator = new Evaluator(new RulesInForce(rules.set(), recorded));
    }

    /** Evaluates what is given, and holds the outcome against what is expected. */
    public ScenarioOutcome run(Scenario scenario) {
        PeriodResult result =
                evaluator.evaluate(scenario.given()).in(scenario.at()).orElseThrow();
        var differences = new Faults();
        var told = new ToldResult(result);
        Map<String, Map<String, String>> verdicts = told.verdicts();
        scenario.expected()
                .verdicts()
                .forEach(claim -> compare(claim, verdicts.getOrDefault(claim.about(), Map.of()), differences));
        compare(scenario.expected().alerts(), told.alerts(), ALERTS, differences);
        compare(scenario.expected().agenda(), told.agenda(), AGENDA, differences);
        return new ScenarioOutcome(scenario, differences.all());
    }

    /** What none of the scenarios that were run reached. */
    public Coverage unreached() {
        return new Coverage(
                recorded.rules().stream()
                        .filter(rule -> !recorded.reached(rule))
                        .toList(),
                rules.set().tables().allRows().stream()
                        .filter(row -> !recorded.reached(row))
                        .toList());
    }

    private static void compare(
            @Nullable Complete expected, Map<String, Map<String, String>> came, ListFaults told, Faults differences) {
        if (expected == null) {
            return;
        }
        Set<String> unexpected = new HashSet<>(came.keySet());
        for (Claim claim : expected.claims()) {
            Map<String, String> one = came.get(claim.about());
            if (one == null) {
                differences.error(claim.place(), told.missing(), claim.about());
            } else if (unexpected.remove(claim.about())) {
                compare(claim, one, differences);
            } else {
                differences.error(claim.place(), told.twice(), claim.about());
            }
        }
        Place list = expected.place();
        unexpected.forEach(about -> differences.error(
                list, told.unexpected(), about, ToldResult.inWords(came.getOrDefault(about, Map.of()))));
    }

    private static void compare(Claim claim, Map<String, String> came, Faults differences) {
        for (Claim.Value value : claim.values()) {
            String told = came.getOrDefault(value.key(), Claim.NONE);
            if (!value.agrees(told)) {
                differences.error(value.place(), "scenario.differs", claim.about(), value.key(), value.wanted(), told);
            }
        }
    }
}
