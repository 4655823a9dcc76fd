package ec.atalaya.evaluation;

import ec.atalaya.evaluation.evidence.LinkEvidence;
import ec.atalaya.plan.CauseEffectLink;
import ec.atalaya.plan.Frequency;
import ec.atalaya.plan.Level;
import ec.atalaya.plan.Period;
import ec.atalaya.plan.Plan;
import ec.atalaya.rules.fact.MapLink;
import ec.atalaya.rules.fact.Subject;
import ec.atalaya.rules.fact.TestedLink;

/** Links of the strategic map, as rules see them. */
record LinkFacts(Plan plan, Positions positions) {

    MapLink of(CauseEffectLink link, Frequency evaluated) {
        return new MapLink(
                link.cause(),
                link.effect(),
                positions.of(link.cause()),
                link.sign().symbol(),
                link.strength(),
                link.lagIn(plan.profile().rhythm(), evaluated),
                link.confidence());
    }

    TestedLink of(LinkEvidence evidence, Period period) {
        return tested(evidence, of(evidence.link(), period.frequency()), period);
    }

    /** The same of a link that rules know already. */
    TestedLink tested(LinkEvidence evidence, MapLink known, Period period) {
        return new TestedLink(
                new Subject(Level.LINK, evidence.link().code(), period),
                known,
                evidence.verdict().name(),
                evidence.pairs().size(),
                evidence.correlation(),
                evidence.p());
    }
}
