package ec.atalaya.evaluation;

import ec.atalaya.evaluation.scoring.Outcome;
import ec.atalaya.evaluation.scoring.Reading;
import ec.atalaya.evaluation.scoring.Reason;
import ec.atalaya.plan.Indicator;
import ec.atalaya.rules.Firing;
import ec.atalaya.rules.fact.Subject;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The verdict on an indicator.
 *
 * @param reading what was known of it
 * @param outcome its attainment, or why there is none
 * @param score the attainment, or what a rule gave instead; {@code NaN} for none
 * @param notAssessed why it has no status; null where it has one
 */
public record IndicatorVerdict(
        Subject subject,
        Reading reading,
        Outcome outcome,
        double score,
        String status,
        @Nullable Reason notAssessed,
        List<Firing> rules)
        implements Verdict {

    public IndicatorVerdict {
        rules = List.copyOf(rules);
    }

    public Indicator indicator() {
        return reading.indicator();
    }

    @Override
    public Optional<Reason> reason() {
        return Optional.ofNullable(notAssessed);
    }
}
