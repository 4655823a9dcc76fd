package ec.atalaya.measurement;

import ec.atalaya.plan.Frequency;
import ec.atalaya.plan.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All that was known of one indicator on one day: the value that holds for each period. */
public final class Series {

    private static final Series EMPTY = new Series(Collections.emptyNavigableMap(), null, List.of(), "");

    /** Of one source: a later load restates, and within one load a later cutoff does. */
    private static final Comparator<Measurement> OLDEST_FIRST = Comparator.comparingInt(Measurement::loaded)
            .thenComparing(Measurement::cutoff, Comparator.nullsFirst(Comparator.naturalOrder()));

    private final NavigableMap<Period, List<Measurement>> told;
    private final @Nullable LocalDate knownOn;
    private final List<String> sourcesInOrder;
    private final String ownSource;

    Series(
            NavigableMap<Period, List<Measurement>> told,
            @Nullable LocalDate knownOn,
            List<String> sourcesInOrder,
            String ownSource) {
        this.told = told;
        this.knownOn = knownOn;
        this.sourcesInOrder = sourcesInOrder;
        this.ownSource = ownSource;
    }

    public static Series empty() {
        return EMPTY;
    }

    /** The value measured for that very period. */
    public Optional<MeasuredValue> at(Period period) {
        List<Measurement> all = told.get(period);
        return all == null ? Optional.empty() : choose(all);
    }

    /** Whether a value was measured for that very period. */
    public boolean holds(Period period) {
        List<Measurement> all = told.get(period);
        if (all != null) {
            for (Measurement one : all) {
                if (one.isKnownOn(knownOn)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The values measured for periods inside this one, in order, none of them inside another. */
    public List<MeasuredValue> within(Period longer) {
        return within(longer, longer.last());
    }

    /** The same, of those periods alone that have ended by a day: what is not over hides nothing that is. */
    public List<MeasuredValue> within(Period longer, LocalDate endedBy) {
        List<Period> inside = new ArrayList<>();
        for (Period period : told.tailMap(longer, false).keySet()) {
            if (period.first().isAfter(endedBy)) {
                break;
            }
            if (period.isWithin(longer) && !period.last().isAfter(endedBy) && holds(period)) {
                inside.add(period);
            }
        }
        return Period.withoutNested(inside).stream()
                .map(period -> at(period).orElseThrow())
                .toList();
    }

    /** Whether a period has its own value, parts of one, or that of a longer period that is no longer than the given. */
    public boolean covers(Period period, Frequency longest) {
        if (holds(period) || !within(period).isEmpty()) {
            return true;
        }
        for (Frequency longer : Frequency.values()) {
            if (longer.isLongerThan(period.frequency())
                    && !longer.isLongerThan(longest)
                    && holds(period.containing(longer))) {
                return true;
            }
        }
        return false;
    }

    /** The periods for which anything was ever told, in order. */
    public NavigableSet<Period> periods() {
        return told.navigableKeySet();
    }

    private Optional<MeasuredValue> choose(List<Measurement> all) {
        if (all.size() == 1) {
            return all.get(0).isKnownOn(knownOn) ? Optional.of(MeasuredValue.undisputed(all.get(0))) : Optional.empty();
        }
        List<Measurement> known =
                all.stream().filter(one -> one.isKnownOn(knownOn)).toList();
        return known.isEmpty() ? Optional.empty() : Optional.of(chooseAmong(known));
    }

    private MeasuredValue chooseAmong(List<Measurement> known) {
        Map<String, List<Measurement>> bySource =
                known.stream().sorted(OLDEST_FIRST).collect(Collectors.groupingBy(Measurement::source));
        List<Measurement> latest = new ArrayList<>();
        bySource.values().forEach(revisions -> latest.add(revisions.get(revisions.size() - 1)));
        latest.sort(mostBelievedFirst());
        Measurement chosen = latest.get(0);
        List<Measurement> rivals = latest.subList(1, latest.size());
        return new MeasuredValue(
                chosen,
                allButLast(bySource, chosen),
                rivals,
                rivals.stream()
                        .flatMap(rival -> allButLast(bySource, rival).stream())
                        .toList());
    }

    private static List<Measurement> allButLast(Map<String, List<Measurement>> bySource, Measurement last) {
        List<Measurement> revisions = bySource.getOrDefault(last.source(), List.of());
        return revisions.subList(0, revisions.size() - 1);
    }

    private Comparator<Measurement> mostBelievedFirst() {
        return Comparator.comparingInt((Measurement one) -> rank(one.source()))
                .thenComparing(Measurement::cutoff, Comparator.nullsLast(Comparator.reverseOrder()))
                .thenComparing(Measurement::loaded, Comparator.reverseOrder())
                .thenComparing(Measurement::source);
    }

    private int rank(String source) {
        if (!source.isEmpty() && source.equals(ownSource)) {
            return -1;
        }
        int rank = sourcesInOrder.indexOf(source);
        return rank < 0 ? sourcesInOrder.size() : rank;
    }
}
