package ec.atalaya.evaluation.spreading;

import ec.atalaya.plan.CauseEffectLink;
import ec.atalaya.plan.Period;

/**
 * What one link brings to its effect in one period.
 *
 * @param link the link
 * @param causePeriod the period in which the cause is looked at: earlier by the lag
 * @param passage whether it transmits, and if not, why
 * @param carried the cause's burden, or its advance, 0 to 1
 * @param amount what arrives, {@code strength × decay × carried}; 0 where nothing does
 */
public record Contribution(CauseEffectLink link, Period causePeriod, Passage passage, double carried, double amount) {

    /** What becomes of a cause's burden on one link. */
    public enum Passage {
        /** A shortfall of the cause threatens the effect. */
        THREATENS,
        /** A shortfall of the cause helps the effect, or its advance does. */
        RELIEVES,
        /** The cause has a threat of the other kind: it is ahead, and that threatens an effect that it works against. */
        THREATENS_BY_ADVANCE,
        /** The cause falls short of nothing and nothing threatens it. */
        NOTHING_TO_PASS,
        /** The burden is below the threshold. */
        BELOW_THRESHOLD,
        /** The cause is not assessed: nothing is known of it. */
        CAUSE_NOT_ASSESSED,
        /** The plan had not begun in the cause's period. */
        NO_SUCH_PERIOD,
        /** The link does not hold in this period. */
        NOT_IN_FORCE,
        /** No rule lets it transmit. */
        NO_RULE;

        public boolean threatens() {
            return this == THREATENS || this == THREATENS_BY_ADVANCE;
        }

        public boolean transmits() {
            return threatens() || this == RELIEVES;
        }
    }
}
