package ec.atalaya.evaluation.explanation;

import ec.atalaya.plan.Period;
import ec.atalaya.rules.fact.Standing;
import org.jspecify.annotations.Nullable;

/**
 * Where a subject stood in one period.
 *
 * @param reason why it was not assessed; null where it was
 * @param score null where it had none
 * @param exposure 0 for anything but objectives
 */
public record PastPeriod(
        Period period,
        String status,
        @Nullable String reason,
        @Nullable Double score,
        double exposure) {

    static PastPeriod of(Period period, Standing.Moment moment) {
        return new PastPeriod(
                period,
                moment.status(),
                Lists.text(moment.reason()),
                Numbers.settled(moment.score()),
                moment.exposure());
    }
}
