package ec.atalaya.console;

import ec.atalaya.plan.Baseline;
import ec.atalaya.plan.HorizonTarget;
import ec.atalaya.plan.Indicator;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the plan defines an indicator. */
final class DataSheet {

    /** One property and what it is. */
    record Line(String name, String told) {}

    private final Telling telling;

    DataSheet(Telling telling) {
        this.telling = telling;
    }

    List<Line> of(Indicator indicator) {
        Amounts amounts = Amounts.of(telling.words(), indicator, null);
        List<Line> lines = new ArrayList<>();
        add(lines, "unit", indicator.unitOfMeasure().isEmpty() ? none() : indicator.unitOfMeasure());
        add(lines, "direction", telling.words().name("direction", indicator.direction()));
        add(
                lines,
                "method",
                telling.words().name("method", indicator.method()) + ": "
                        + telling.text("method." + indicator.method() + ".how"));
        add(lines, "accumulation", telling.words().name("accumulation", indicator.accumulation()));
        add(lines, "frequency", telling.words().name("frequency", indicator.frequency()));
        add(lines, "reporter", telling.reporter(indicator));
        add(lines, "baseline", baseline(indicator.baseline(), amounts));
        add(lines, "horizon", horizon(indicator.horizon(), amounts));
        add(
                lines,
                "max-age",
                indicator.maxAge() == null
                        ? telling.text("indicator.sheet.ageless")
                        : telling.text("indicator.sheet.age", indicator.maxAge()));
        add(lines, "lag", telling.text("indicator.sheet.days", indicator.reportingLagDays()));
        add(lines, "weight", telling.words().number(indicator.weight()));
        add(lines, "critical", telling.text("indicator.sheet." + (indicator.critical() ? "yes" : "no")));
        add(
                lines,
                "source",
                indicator.source().isEmpty() ? telling.text("objective.source.unknown") : indicator.source());
        add(
                lines,
                "place",
                telling.text(
                        "objective.row",
                        Integer.toString(indicator.place().line()),
                        indicator.place().file()));
        return lines;
    }

    private String none() {
        return telling.text("indicator.sheet.none");
    }

    private void add(List<Line> lines, String name, String told) {
        lines.add(new Line(telling.text("indicator.sheet." + name), told));
    }

    private String baseline(@Nullable Baseline baseline, Amounts amounts) {
        if (baseline == null) {
            return telling.words().reason("NO_BASELINE");
        }
        return baseline.period() == null
                ? amounts.told(baseline.value())
                : telling.text("indicator.sheet.at", amounts.told(baseline.value()), telling.period(baseline.period()));
    }

    private String horizon(@Nullable HorizonTarget horizon, Amounts amounts) {
        if (horizon == null) {
            return telling.words().reason("NO_TARGET");
        }
        return horizon.period() == null
                ? amounts.told(horizon.value())
                : telling.text("indicator.sheet.at", amounts.told(horizon.value()), telling.period(horizon.period()));
    }
}
