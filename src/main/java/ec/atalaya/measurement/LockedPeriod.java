package ec.atalaya.measurement;

import ec.atalaya.plan.Period;
import java.time.Instant;

/**
 * A period whose values are settled: what lies within it is told anew only by somebody who says why.
 *
 * @param by who locked it
 * @param reason why
 */
public record LockedPeriod(Period period, Instant at, String by, String reason) {}
