package ec.atalaya.evaluation.scoring;

import ec.atalaya.plan.ScoringMethod;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One way of computing how far a target is met, a fraction: 1 is the target met. Values, baselines and targets are in the
 * indicator's unit of measure, time in years. The source of every definition is the contract of plan folders, section
 * scoring methods; where that follows a published method, the scoring names it.
 */
abstract class Scoring {

    private static final Map<ScoringMethod, Scoring> BY_METHOD = new EnumMap<>(Map.of(
            ScoringMethod.TARGET_RATIO, new TargetRatio(),
            ScoringMethod.TARGET_RATIO_COMPLEMENT, new TargetRatioComplement(),
            ScoringMethod.BASELINE_PROGRESS, new BaselineProgress(),
            ScoringMethod.EXPECTED_PROGRESS, new ExpectedProgress(),
            ScoringMethod.PLAN_PROGRESS, new PlanProgress(),
            ScoringMethod.GROWTH_RATIO, new GrowthRatio(),
            ScoringMethod.TREND_PROJECTION, new TrendProjection(),
            ScoringMethod.RANGE, new RangeScoring(),
            ScoringMethod.BINARY, new BinaryScoring(),
            ScoringMethod.RED_FLAG_GOAL, new RedFlagGoal()));

    static Scoring of(ScoringMethod method) {
        return Objects.requireNonNull(BY_METHOD.get(method));
    }

    /**
     * What forbids an answer whatever the value is: {@code NO_TARGET}, {@code NO_BASELINE} or
     * {@code TARGET_EQUALS_BASELINE}; null for nothing.
     */
    abstract @Nullable Reason obstacle(Reading reading);

    /** Whether a value is one that the method can use; one that is not counts as not there. */
    boolean isUsable(Reading reading, AccumulatedValue measured) {
        return true;
    }

    /** The attainment of a value, or one of the reasons that depend on it. */
    abstract Outcome score(Reading reading, AccumulatedValue measured);
}
