package ec.atalaya.evaluation;

import ec.atalaya.evaluation.evidence.LinkTests;
import ec.atalaya.evaluation.spreading.Spreading;
import ec.atalaya.plan.Frequency;
import ec.atalaya.plan.Period;
import ec.atalaya.plan.PlanProfile;
import ec.atalaya.rules.RuleSet;
import ec.atalaya.rules.RulesInForce;
import java.util.List;
import java.util.stream.LongStream;

/**
 * Neighbouring periods of one length: those asked for, and as many before them as lags, rules and tests of links reach
 * back, so that a period comes out the same whether it is asked for alone or with others.
 *
 * @param periods all of them, in order
 * @param spreading the last of them, in which deviations are spread: as many as lags and rules reach back
 * @param asked those that are asked for, in order
 */
record Timeline(List<Period> periods, List<Period> spreading, List<Period> asked) {

    /** The timeline that the asked periods of one length need. */
    static Timeline of(ScenarioMap map, List<Period> asked, RulesInForce inForce) {
        RuleSet rules = inForce.set();
        Frequency frequency = asked.get(0).frequency();
        PlanProfile profile = map.plan().profile();
        Period first = Period.of(frequency, profile.firstDay());
        int reach = Spreading.longestReach(map.links(), profile.rhythm(), frequency);
        Period spreading = later(first, asked.get(0).minus((long) reach + rules.lookBack()));
        Period tested = PropagationStage.looksAtEvidence(inForce.engine()) ? spreading : asked.get(0);
        Period testing = later(first, LinkTests.earliest(map.plan(), rules.evidence(), tested));
        Period to = asked.get(asked.size() - 1);
        return new Timeline(
                range(spreading.compareTo(testing) < 0 ? spreading : testing, to), range(spreading, to), asked);
    }

    private static Period later(Period one, Period other) {
        return one.compareTo(other) < 0 ? other : one;
    }

    private static List<Period> range(Period from, Period to) {
        return LongStream.rangeClosed(0, to.since(from)).mapToObj(from::plus).toList();
    }

    Frequency frequency() {
        return asked.get(0).frequency();
    }
}
