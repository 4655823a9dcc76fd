package ec.atalaya.plan;

import org.jspecify.annotations.Nullable;

/**
 * Where an indicator should stand at the plan's horizon.
 *
 * @param period null where only the value is known
 */
public record HorizonTarget(@Nullable Period period, double value) {}
