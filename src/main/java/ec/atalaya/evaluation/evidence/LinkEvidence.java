package ec.atalaya.evaluation.evidence;

import ec.atalaya.plan.CauseEffectLink;
import ec.atalaya.plan.CauseEffectLink.Sign;
import ec.atalaya.rules.EvidenceMarks;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the data say of a link in a period.
 *
 * <p>That two series go together is no proof that one brings the other about: what both follow, such as a trend of the
 * whole city, shows as well. The test takes the pairs for exchangeable, which pairs of neighbouring periods are only in
 * part, so that a {@code p} near the mark should be read with care; and of many links some pass or fail by chance.
 *
 * @param pairs in the order of time
 * @param correlation by rank, -1 to 1; {@code NaN} where there is none
 * @param p how often chance brings about a correlation as far from 0, above 0 up to 1; {@code NaN} where there is none
 * @param lack why there is too little data; null where there is enough
 */
public record LinkEvidence(
        CauseEffectLink link,
        List<Pair> pairs,
        double correlation,
        double p,
        LinkVerdict verdict,
        @Nullable Lack lack) {

    public LinkEvidence {
        pairs = List.copyOf(pairs);
    }

    static LinkEvidence of(CauseEffectLink link, List<Pair> pairs, EvidenceMarks marks) {
        double[] causes = pairs.stream().mapToDouble(Pair::cause).toArray();
        double[] effects = pairs.stream().mapToDouble(Pair::effect).toArray();
        if (pairs.size() < marks.pairs()) {
            return lacking(link, pairs, Lack.FEW_PAIRS);
        }
        if (isConstant(causes) || isConstant(effects)) {
            return lacking(link, pairs, Lack.CONSTANT);
        }
        RankCorrelation tested = RankCorrelation.of(causes, effects);
        return new LinkEvidence(
                link, pairs, tested.coefficient(), tested.p(), verdict(link.sign(), tested, marks), null);
    }

    private static LinkEvidence lacking(CauseEffectLink link, List<Pair> pairs, Lack lack) {
        return new LinkEvidence(link, pairs, Double.NaN, Double.NaN, LinkVerdict.TOO_LITTLE_DATA, lack);
    }

    private static boolean isConstant(double[] series) {
        for (double score : series) {
            if (score != series[0]) {
                return false;
            }
        }
        return true;
    }

    private static LinkVerdict verdict(Sign sign, RankCorrelation tested, EvidenceMarks marks) {
        if (tested.p() > marks.p() || tested.coefficient() == 0) {
            return LinkVerdict.NOT_SUPPORTED;
        }
        boolean together = tested.coefficient() > 0;
        return together == (sign == Sign.PLUS) ? LinkVerdict.SUPPORTED : LinkVerdict.CONTRADICTED;
    }
}
