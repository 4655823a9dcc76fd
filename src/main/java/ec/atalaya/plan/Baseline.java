package ec.atalaya.plan;

import org.jspecify.annotations.Nullable;

/**
 * Where an indicator stood when the plan began.
 *
 * @param period null where only the value is known
 */
public record Baseline(@Nullable Period period, double value) {}
