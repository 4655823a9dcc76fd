package ec.atalaya.evaluation.scoring;

import org.jspecify.annotations.Nullable;

/**
 * What has accumulated since the plan's start by the indicator's accumulation, over the target of the horizon:
 * {@code Σv/T*}, a fraction of the plan's whole target.
 */
final class PlanProgress extends Scoring {

    @Override
    @Nullable
    Reason obstacle(Reading reading) {
        return reading.indicator().horizon() == null || reading.horizon() == 0 ? Reason.NO_TARGET : null;
    }

    @Override
    Outcome score(Reading reading, AccumulatedValue measured) {
        double horizon = reading.horizon();
        if (horizon < 0) {
            return new NotAssessed(Reason.NEGATIVE_TARGET);
        }
        return new Attainment(
                measured.value() / horizon, horizon, Formula.of("Σv / T*", "Σv", measured.value(), "T*", horizon));
    }
}
