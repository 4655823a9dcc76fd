package ec.atalaya.plan;

/** How an indicator's attainment is computed; the arithmetic itself belongs to the evaluation. */
public enum ScoringMethod {
    TARGET_RATIO(Needs.PERIOD_TARGET),
    TARGET_RATIO_COMPLEMENT(Needs.PERIOD_TARGET),
    BASELINE_PROGRESS(Needs.PERIOD_TARGET, Needs.BASELINE),
    EXPECTED_PROGRESS(Needs.PERIOD_TARGET, Needs.HORIZON, Needs.BASELINE),
    PLAN_PROGRESS(Needs.HORIZON),
    GROWTH_RATIO(Needs.HORIZON, Needs.BASELINE),
    TREND_PROJECTION(Needs.HORIZON),
    RANGE(Needs.PERIOD_TARGET),
    BINARY(Needs.PERIOD_TARGET),
    RED_FLAG_GOAL(Needs.PERIOD_TARGET);

    private enum Needs {
        PERIOD_TARGET,
        HORIZON,
        BASELINE
    }

    private final java.util.Set<Needs> needs;

    ScoringMethod(Needs... needs) {
        this.needs = java.util.Set.of(needs);
    }

    /** Whether it looks at the target of the period, and so knows periods that are not scheduled. */
    public boolean usesPeriodTarget() {
        return needs.contains(Needs.PERIOD_TARGET);
    }

    /** Whether it looks at the target of the plan's horizon. */
    public boolean usesHorizon() {
        return needs.contains(Needs.HORIZON);
    }

    /** Whether what it looks at lies at the plan's horizon, so that no period has a target of its own. */
    public boolean looksAtHorizonAlone() {
        return usesHorizon() && !usesPeriodTarget();
    }

    public boolean usesBaseline() {
        return needs.contains(Needs.BASELINE);
    }

    /** Whether it takes the latest earlier value where the period has none. */
    public boolean carriesForward() {
        return this == GROWTH_RATIO || this == TREND_PROJECTION;
    }
}
