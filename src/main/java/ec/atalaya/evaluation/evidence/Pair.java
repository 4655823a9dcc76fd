package ec.atalaya.evaluation.evidence;

import ec.atalaya.plan.Period;

/**
 * A score of the cause, and the score of the effect when the lag has passed.
 *
 * @param causePeriod when the cause stood so
 * @param effectPeriod later by the link's lag
 */
public record Pair(Period causePeriod, Period effectPeriod, double cause, double effect) {}
