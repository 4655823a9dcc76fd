package ec.atalaya.evaluation.scoring;

import ec.atalaya.plan.Period;
import ec.atalaya.rules.fact.Dated;
import ec.atalaya.rules.fact.Trend;
import java.util.Optional;

/** The values of a series as trends look back on them. */
record SeriesPast(MeasuredSeries series) implements Trend.Past {

    @Override
    public Dated at(Period period) {
        return dated(series.at(period));
    }

    @Override
    public Dated upTo(Period period) {
        return dated(series.latestUpTo(period));
    }

    private static Dated dated(Optional<AccumulatedValue> value) {
        return value.map(found -> new Dated(found.period(), found.value())).orElse(Dated.NONE);
    }
}
