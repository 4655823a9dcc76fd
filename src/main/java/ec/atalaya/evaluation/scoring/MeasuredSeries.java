package ec.atalaya.evaluation.scoring;

import ec.atalaya.measurement.MeasuredValue;
import ec.atalaya.measurement.Series;
import ec.atalaya.plan.Accumulation;
import ec.atalaya.plan.Frequency;
import ec.atalaya.plan.Measured;
import ec.atalaya.plan.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What was measured of one indicator or driver, accumulated to the periods that are asked for. */
public final class MeasuredSeries {

    private final Series series;
    private final Accumulation accumulation;

    public MeasuredSeries(Measured measured, Series series) {
        this.series = series;
        this.accumulation = measured.accumulation();
    }

    /** The value measured for that very period; else what was measured within it, accumulated. */
    public Optional<AccumulatedValue> at(Period period) {
        MeasuredValue own = series.at(period).orElse(null);
        return own == null
                ? accumulate(period, series.within(period))
                : Optional.of(new AccumulatedValue(period, own.value(), List.of(own)));
    }

    /** The latest value no later than a period: that of a period of the same length, or of a longer one. */
    Optional<AccumulatedValue> latestUpTo(Period period) {
        Optional<AccumulatedValue> latest = Optional.empty();
        for (Period told : series.periods().descendingSet()) {
            if (told.last().isAfter(period.last())) {
                continue;
            }
            Period own = told.frequency().isLongerThan(period.frequency()) ? told : told.containing(period.frequency());
            boolean later =
                    latest.isEmpty() || own.last().isAfter(latest.get().period().last());
            Optional<AccumulatedValue> value = later ? at(own) : Optional.empty();
            latest = value.isPresent() ? value : latest;
        }
        return latest;
    }

    /** What has accumulated from a year's begin to the end of a period: each year's value first, then out of years. */
    Optional<AccumulatedValue> since(int firstYear, Period until) {
        List<MeasuredValue> measured = new ArrayList<>();
        List<Double> years = new ArrayList<>();
        LocalDate end = until.last();
        for (int year = firstYear; year <= end.getYear(); year++) {
            upTo(end, Period.year(year)).ifPresent(value -> {
                years.add(value.value());
                measured.addAll(value.measured());
            });
        }
        return years.isEmpty()
                ? Optional.empty()
                : Optional.of(new AccumulatedValue(until, accumulation.of(years), measured));
    }

    private Optional<AccumulatedValue> upTo(LocalDate end, Period year) {
        if (!year.last().isAfter(end)) {
            return at(year);
        }
        return accumulate(year, series.within(year, end));
    }

    private Optional<AccumulatedValue> accumulate(Period period, List<MeasuredValue> measured) {
        if (measured.isEmpty()) {
            return Optional.empty();
        }
        List<Double> values = measured.stream().map(MeasuredValue::value).toList();
        return Optional.of(new AccumulatedValue(period, accumulation.of(values), measured));
    }

    /** The periods of that length inside the given one that have ended by the day and have no value, in order. */
    List<Period> missing(Period period, Frequency frequency, LocalDate endedBy) {
        if (series.holds(period)) {
            return List.of();
        }
        if (!frequency.isShorterThan(period.frequency())) {
            return at(period).isPresent() || period.last().isAfter(endedBy) ? List.of() : List.of(period);
        }
        return period.parts(frequency)
                .filter(part -> !part.last().isAfter(endedBy))
                .filter(part -> !series.covers(part, period.frequency()))
                .toList();
    }
}
