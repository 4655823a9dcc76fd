package ec.atalaya.evaluation.explanation;

import ec.atalaya.plan.Period;
import org.jspecify.annotations.Nullable;

/**
 * Where an indicator stood when the plan began.
 *
 * @param period null where only the value is known
 * @param place the indicator's row
 */
public record BaselineBasis(@Nullable Period period, double value, RowPlace place) {}
