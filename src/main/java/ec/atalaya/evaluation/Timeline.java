package ec.atalaya.evaluation;

import ec.atalaya.evaluation.evidence.LinkTests;
import ec.atalaya.evaluation.spreading.Spreading;
import ec.atalaya.plan.Frequency;
import ec.atalaya.plan.Period;
import ec.atalaya.plan.PlanProfile;
import ec.atalaya.rules.RuleSet;
import java.util.List;
import java.util.stream.LongStream;

/**
 * Neighbouring periods of one length: those asked for, and as many before them as lags, rules and tests of links reach back, so that a
 * period comes out the same whether it is asked for alone or with others.
 *
 * @param periods all of them, in order
 * @param asked those that are asked for, in order
 */
record Timeline(List<Period> periods, List<Period> asked) {

    /** The timeline that the asked periods of one length need. */
    static Timeline of(ScenarioMap map, List<Period> asked, RuleSet rules) {
        Frequency frequency = asked.get(0).frequency();
        PlanProfile profile = map.plan().profile();
        Period first = Period.of(frequency, profile.firstDay());
        int reach = Spreading.longestReach(map.links(), profile.rhythm(), frequency);
        Period spreading = asked.get(0).minus((long) reach + rules.lookBack());
        Period testing = LinkTests.earliest(map.plan(), rules.evidence(), asked.get(0));
        Period earliest = spreading.compareTo(testing) < 0 ? spreading : testing;
        Period from = earliest.compareTo(first) < 0 ? first : earliest;
        Period to = asked.get(asked.size() - 1);
        return new Timeline(
                LongStream.rangeClosed(0, to.since(from)).mapToObj(from::plus).toList(), asked);
    }

    Frequency frequency() {
        return asked.get(0).frequency();
    }
}
