package ec.atalaya.rules;

import ec.atalaya.document.Faults;
import ec.atalaya.document.Place;
import ec.atalaya.rules.table.Band;
import ec.atalaya.rules.table.Scope;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Looks for scores to which no band, or two bands, give a status. */
final class BandCheck {

    /** A band and the cells of its edges. */
    record Placed(Band band, Place from, Place to) {}

    private record Circle(Scope scope, String level, String measure) {}

    private BandCheck() {}

    static void warnOfGapsAndOverlaps(List<Placed> bands, Faults faults) {
        Map<Circle, List<Placed>> circles = bands.stream()
                .collect(Collectors.groupingBy(placed -> new Circle(
                        placed.band().scope(),
                        placed.band().level(),
                        placed.band().measure())));
        circles.values().forEach(circle -> warn(circle, faults));
    }

    private static void warn(List<Placed> circle, Faults faults) {
        List<Placed> upwards = circle.stream()
                .sorted(Comparator.comparingDouble(placed -> placed.band().from()))
                .toList();
        Placed first = upwards.get(0);
        if (first.band().from() != Double.NEGATIVE_INFINITY) {
            faults.warning(first.from(), "table.band-gap-below", first.band().from());
        }
        Placed highest = first;
        for (int i = 1; i < upwards.size(); i++) {
            Placed next = upwards.get(i);
            if (highest.band().to() < next.band().from()) {
                faults.warning(
                        next.from(),
                        "table.band-gap",
                        highest.band().to(),
                        next.band().from());
            }
            upwards.subList(0, i).forEach(lower -> warnOfOverlap(lower.band(), next, faults));
            highest = next.band().to() > highest.band().to() ? next : highest;
        }
        if (highest.band().to() != Double.POSITIVE_INFINITY) {
            faults.warning(highest.to(), "table.band-gap-above", highest.band().to());
        }
    }

    private static void warnOfOverlap(Band lower, Placed upper, Faults faults) {
        Band band = upper.band();
        if (lower.to() > band.from() && !lower.status().equals(band.status())) {
            faults.warning(
                    upper.from(),
                    "table.band-overlap",
                    band.from(),
                    Math.min(lower.to(), band.to()),
                    lower.place().row());
        }
    }
}
