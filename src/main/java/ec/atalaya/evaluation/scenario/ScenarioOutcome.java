package ec.atalaya.evaluation.scenario;

import ec.atalaya.document.Fault;
import java.util.List;

/**
 * What came of a scenario.
 *
 * @param differences what was expected and what came instead, each where it is expected; none where it passed
 */
public record ScenarioOutcome(Scenario scenario, List<Fault> differences) {

    public ScenarioOutcome {
        differences = List.copyOf(differences);
    }

    public boolean passed() {
        return differences.isEmpty();
    }
}
