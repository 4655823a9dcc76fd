package ec.atalaya.evaluation.explanation;

import ec.atalaya.evaluation.evidence.Lack;
import ec.atalaya.evaluation.evidence.LinkEvidence;
import ec.atalaya.evaluation.evidence.LinkVerdict;
import ec.atalaya.evaluation.evidence.Pair;
import ec.atalaya.plan.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the data say of a link.
 *
 * @param lack why there is too little data; null where there is enough
 * @param correlation by rank, -1 to 1; null where there is none
 * @param p how often chance brings about as much, above 0 up to 1; null where there is none
 * @param pairs how many pairs of scores it was tested on
 * @param tested the effect's periods of these pairs, in order
 * @param told the pairs with their scores, in order; empty where nobody asked for them
 */
public record EvidenceBasis(
        String cause,
        String effect,
        LinkVerdict verdict,
        @Nullable Lack lack,
        @Nullable Double correlation,
        @Nullable Double p,
        int pairs,
        List<Period> tested,
        List<Pair> told) {

    public EvidenceBasis {
        tested = Lists.of(tested);
        told = Lists.of(told);
    }

    /** Without the scores, which stand with the objectives. */
    static EvidenceBasis brief(LinkEvidence evidence) {
        return of(evidence, List.of());
    }

    static EvidenceBasis whole(LinkEvidence evidence) {
        return of(evidence, evidence.pairs());
    }

    private static EvidenceBasis of(LinkEvidence evidence, List<Pair> told) {
        return new EvidenceBasis(
                evidence.link().cause(),
                evidence.link().effect(),
                evidence.verdict(),
                evidence.lack(),
                Numbers.settled(evidence.correlation()),
                Numbers.settled(evidence.p()),
                evidence.pairs().size(),
                evidence.pairs().stream().map(Pair::effectPeriod).toList(),
                told);
    }
}
