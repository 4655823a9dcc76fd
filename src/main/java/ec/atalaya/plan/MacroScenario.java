package ec.atalaya.plan;

import ec.atalaya.document.Place;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;

/**
 * A named set of values that outside drivers are assumed to take.
 *
 * @param note what it is about; empty where that is not said
 * @param source where its values come from; empty where that is not said
 * @param paths of every driver by its code, in periods of the driver's own frequency; where the scenario says nothing,
 *     what the base scenario assumes
 */
public record MacroScenario(
        String code,
        String name,
        String note,
        String source,
        Map<String, NavigableMap<Period, Double>> paths,
        Place place) {

    public MacroScenario {
        paths = Map.copyOf(paths);
    }

    /** The value of one period of the driver's frequency, or of a longer one; {@code NaN} where none is assumed. */
    public double assumed(Driver driver, Period period) {
        Double own = path(driver).get(period);
        return own == null ? accumulated(driver, parts(driver, period)) : own;
    }

    /** The values of some periods of the driver's frequency made one; {@code NaN} where none is assumed for any. */
    public double accumulated(Driver driver, List<Period> periods) {
        List<Double> values = new ArrayList<>();
        for (Period period : periods) {
            Double value = path(driver).get(period);
            if (value != null) {
                values.add(value);
            }
        }
        return values.isEmpty() ? Double.NaN : driver.accumulation().of(values);
    }

    /** The periods within a longer one for which something is assumed, in order. */
    public List<Period> parts(Driver driver, Period longer) {
        return path(driver).keySet().stream()
                .filter(period -> period.isWithin(longer))
                .toList();
    }

    private NavigableMap<Period, Double> path(Driver driver) {
        return paths.getOrDefault(driver.code(), Collections.emptyNavigableMap());
    }
}
