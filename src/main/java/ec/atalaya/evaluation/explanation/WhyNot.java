package ec.atalaya.evaluation.explanation;

import ec.atalaya.plan.Level;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the next better status would take, all else being equal. No condition and no row: no row of the bands gives that
 * status here.
 *
 * @param status the next better one
 * @param row the band that would give it; null where none would
 * @param conditions those that are not met
 * @param scoreThen what the score would be with the critical indicators at what they need; null where none is in the way
 */
public record WhyNot(
        String status,
        @Nullable TableRow row,
        List<Condition> conditions,
        @Nullable Double scoreThen) {

    /** What is in the way. */
    public enum Obstacle {
        /** The attainment is too low. */
        ATTAINMENT,
        /** The score is too low. */
        SCORE,
        /** A critical indicator holds the status down. */
        CRITICAL,
        /** Too few children have a better status. */
        MAJORITY
    }

    /**
     * A condition that is not met.
     *
     * @param level of what must change
     * @param code of what must change
     * @param needed the score or attainment; null where no number would do
     * @param had the score or attainment that there is
     * @param valueNeeded the value that attains it; null where it cannot be told from the method
     * @param valueHad the value that there is
     */
    public record Condition(
            Obstacle obstacle,
            Level level,
            String code,
            @Nullable Double needed,
            @Nullable Double had,
            @Nullable Double valueNeeded,
            @Nullable Double valueHad) {}

    public WhyNot {
        conditions = Lists.of(conditions);
    }
}
