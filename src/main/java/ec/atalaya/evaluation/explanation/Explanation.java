package ec.atalaya.evaluation.explanation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why one conclusion is what it is. Parts that do not apply are null, lists empty. All numbers are settled, none is
 * {@code NaN} or infinite, and everything stands in an order that the facts alone decide.
 *
 * @param ruleSet the version of the rules that concluded
 * @param rules what concluded, the deciding one first
 * @param arithmetic how an indicator's attainment was computed; null where there is none
 * @param value what was measured of an indicator, or that nothing was
 * @param target what an indicator was held against
 * @param baseline where an indicator began
 * @param rollUp what an objective, axis, perspective or plan is made of
 * @param exposure what threatens an objective, and what it threatens in turn
 * @param whyNot what the next better status would take; null for what has the best, or none at all
 * @param alert how long an alert's condition has held
 * @param agenda what a proposal for an agenda rests on
 */
public record Explanation(
        RuleSetVersion ruleSet,
        List<AppliedRule> rules,
        @Nullable Arithmetic arithmetic,
        @Nullable MeasuredBasis value,
        @Nullable TargetBasis target,
        @Nullable BaselineBasis baseline,
        @Nullable RollUpBasis rollUp,
        @Nullable ExposureBasis exposure,
        @Nullable WhyNot whyNot,
        @Nullable AlertBasis alert,
        @Nullable AgendaBasis agenda) {

    public Explanation {
        rules = Lists.of(rules);
    }
}
