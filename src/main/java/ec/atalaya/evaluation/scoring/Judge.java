package ec.atalaya.evaluation.scoring;

/** Judges readings by their indicators' methods. */
public final class Judge {

    private Judge() {}

    /** The attainment, or the first reason why there is none. */
    public static Outcome judge(Reading reading) {
        var method = reading.indicator().method();
        if (method.usesPeriodTarget() && !reading.target().scheduled()) {
            return new NotAssessed(Reason.NOT_SCHEDULED);
        }
        Scoring scoring = Scoring.of(method);
        Reason obstacle = scoring.obstacle(reading);
        if (obstacle != null) {
            return new NotAssessed(obstacle);
        }
        AccumulatedValue measured = reading.measured();
        if (measured == null || !scoring.isUsable(reading, measured)) {
            return new NotAssessed(reading.due() ? Reason.NO_VALUE : Reason.NOT_DUE);
        }
        return reading.isStale() ? new NotAssessed(Reason.STALE) : scoring.score(reading, measured);
    }
}
