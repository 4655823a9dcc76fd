package ec.atalaya.evaluation.scoring;

import org.jspecify.annotations.Nullable;

/**
 * The part of the way from the red flag to the goal, {@code (v-red)/(goal-red)}, as scorecards score a measure: 0 at the red
 * flag and below 0 beyond it, 1 at the goal and above 1 beyond it. Which of the two is greater says the direction.
 */
final class RedFlagGoal extends Scoring {

    @Override
    @Nullable
    Reason obstacle(Reading reading) {
        Double red = reading.target().lower();
        Double goal = reading.target().value();
        if (red == null || goal == null) {
            return Reason.NO_TARGET;
        }
        return red.equals(goal) ? Reason.TARGET_EQUALS_BASELINE : null;
    }

    @Override
    Outcome score(Reading reading, AccumulatedValue measured) {
        Double lower = reading.target().lower();
        double red = lower == null ? Double.NaN : lower;
        double goal = reading.periodTarget();
        return new Attainment(
                (measured.value() - red) / (goal - red),
                goal,
                Formula.of("(v - red) / (goal - red)", "v", measured.value(), "red", red, "goal", goal));
    }
}
