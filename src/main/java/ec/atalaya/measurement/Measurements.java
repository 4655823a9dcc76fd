package ec.atalaya.measurement;

import ec.atalaya.plan.Measured;
import ec.atalaya.plan.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** All measurements of a plan, whatever order they came in. */
public final class Measurements {

    private final Map<String, NavigableMap<Period, List<Measurement>>> byIndicator;
    private final @Nullable LocalDate knownOn;

    private Measurements(
            Map<String, NavigableMap<Period, List<Measurement>>> byIndicator, @Nullable LocalDate knownOn) {
        this.byIndicator = byIndicator;
        this.knownOn = knownOn;
    }

    public static Measurements of(Collection<Measurement> all) {
        Map<String, NavigableMap<Period, List<Measurement>>> byIndicator = new HashMap<>();
        for (Measurement one : all) {
            byIndicator
                    .computeIfAbsent(one.indicator(), indicator -> new TreeMap<>())
                    .computeIfAbsent(one.period(), period -> new ArrayList<>(1))
                    .add(one);
        }
        return new Measurements(byIndicator, null);
    }

    /** The same and one more; it holds where its source told another value before. */
    public Measurements with(Measurement more) {
        Map<String, NavigableMap<Period, List<Measurement>>> all = new HashMap<>(byIndicator);
        NavigableMap<Period, List<Measurement>> told =
                new TreeMap<>(byIndicator.getOrDefault(more.indicator(), Collections.emptyNavigableMap()));
        List<Measurement> same = new ArrayList<>(told.getOrDefault(more.period(), List.of()));
        same.add(more);
        told.put(more.period(), same);
        all.put(more.indicator(), told);
        return new Measurements(all, knownOn);
    }

    /**
     * What was known at the end of a day.
     *
     * @param day null for all that is known at all
     */
    public Measurements asOf(@Nullable LocalDate day) {
        return new Measurements(byIndicator, day);
    }

    /**
     * The values of an indicator that hold: of several for one period the indicator's own source, else the first in the
     * plan's order of sources, else the latest cutoff, else the later load.
     */
    public Series of(Measured indicator, List<String> sourcesInOrder) {
        NavigableMap<Period, List<Measurement>> told = byIndicator.get(indicator.code());
        return told == null ? Series.empty() : new Series(told, knownOn, sourcesInOrder, indicator.source());
    }
}
