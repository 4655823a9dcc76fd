package ec.atalaya.rules;

import ec.atalaya.document.Faults;
import ec.atalaya.rules.table.Band;
import ec.atalaya.rules.table.Scope;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Looks for scores to which no band, or two bands, give a status. */
final class BandCheck {

    private record Circle(Scope scope, String level) {}

    private BandCheck() {}

    static void warnOfGapsAndOverlaps(List<Band> bands, Faults faults) {
        Map<Circle, List<Band>> circles =
                bands.stream().collect(Collectors.groupingBy(band -> new Circle(band.scope(), band.level())));
        circles.values().forEach(circle -> warn(circle, faults));
    }

    private static void warn(List<Band> circle, Faults faults) {
        List<Band> upwards =
                circle.stream().sorted(Comparator.comparingDouble(Band::from)).toList();
        Band first = upwards.get(0);
        if (first.from() != Double.NEGATIVE_INFINITY) {
            faults.warning(first.place().column(3), "table.band-gap-below", first.from());
        }
        for (int i = 1; i < upwards.size(); i++) {
            Band lower = upwards.get(i - 1);
            Band upper = upwards.get(i);
            if (lower.to() < upper.from()) {
                faults.warning(upper.place().column(3), "table.band-gap", lower.to(), upper.from());
            } else if (lower.to() > upper.from() && !lower.status().equals(upper.status())) {
                faults.warning(
                        upper.place().column(3),
                        "table.band-overlap",
                        upper.from(),
                        Math.min(lower.to(), upper.to()),
                        lower.place().row());
            }
        }
        Band last = upwards.get(upwards.size() - 1);
        if (last.to() != Double.POSITIVE_INFINITY) {
            faults.warning(last.place().column(4), "table.band-gap-above", last.to());
        }
    }
}
