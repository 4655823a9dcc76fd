package ec.atalaya.evaluation.explanation;

import ec.atalaya.evaluation.spreading.Contribution.Passage;
import ec.atalaya.plan.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What threatens an objective, where it comes from, and what it threatens in turn.
 *
 * @param deviation its own, -1 to 1; null where it is not assessed
 * @param threat what its causes add up to
 * @param relief what speaks against it
 * @param exposure what is left of the threat, 0 to 1
 * @param burden what it passes on, 0 to 1
 * @param contributions what each link into it brings, by cause
 * @param roots where the threat begins, the greatest first; their amounts add up to it
 * @param atRisk what it passes on, by effect
 */
public record ExposureBasis(
        @Nullable Double deviation,
        double threat,
        double relief,
        double exposure,
        double burden,
        List<LinkPart> contributions,
        List<Root> roots,
        List<AtRisk> atRisk) {

    /**
     * What one link brings.
     *
     * @param period the cause's period
     * @param decay null where no rule lets the link transmit
     * @param threshold null where no rule lets the link transmit
     * @param carried the cause's burden or advance
     * @param amount {@code strength × decay × carried} where it transmits, else 0
     * @param passage whether it transmits, and if not, why
     * @param rule the rule that lets it; null where none does
     * @param row the row on whose terms; null where no rule lets it
     * @param evidence what the data up to the period say of the link; null where it does not hold
     * @param place the link's
     * @param assumed why the cause deviates, where it is an outside driver; else null
     */
    public record LinkPart(
            String cause,
            Period period,
            String sign,
            double strength,
            @Nullable Double decay,
            @Nullable Double threshold,
            double carried,
            double amount,
            Passage passage,
            @Nullable String rule,
            @Nullable RowPlace row,
            @Nullable String rationale,
            @Nullable EvidenceBasis evidence,
            RowPlace place,
            @Nullable AssumedPart assumed) {}

    /**
     * Why an outside driver deviates under a macro-scenario: {@code (reference - value) / whole} where more of it is good,
     * the other way round where less is, held in -1 to 1.
     *
     * @param judged the period of the driver's own that is looked at
     * @param value what the scenario assumes; null where nothing
     * @param reference what the plan itself assumes; null where nothing
     * @param whole the distance at which the deviation is whole
     * @param deviation null where either value is missing
     */
    public record AssumedPart(
            String name,
            @Nullable String unit,
            String scenario,
            String direction,
            Period judged,
            @Nullable Double value,
            @Nullable Double reference,
            @Nullable Double whole,
            @Nullable Double deviation) {}

    /**
     * Where a part of the threat begins.
     *
     * @param objective whose own shortfall it is
     * @param share of the threat, 0 to 1
     * @param path the objectives along the strongest way, from the root to the one threatened
     * @param strongest what comes by that way alone
     * @param lag along that way, in periods of the evaluation
     */
    public record Root(String objective, double amount, double share, List<String> path, double strongest, long lag) {

        public Root {
            path = Lists.of(path);
        }
    }

    /**
     * What it passes on to one effect.
     *
     * @param period when it arrives
     */
    public record AtRisk(String effect, Period period, String sign, double amount, Passage passage) {}

    public ExposureBasis {
        contributions = Lists.of(contributions);
        roots = Lists.of(roots);
        atRisk = Lists.of(atRisk);
    }
}
