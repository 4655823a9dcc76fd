package ec.atalaya.console;

import ec.atalaya.drawing.IndicatorChart.Area;
import ec.atalaya.evaluation.explanation.AppliedRule;
import ec.atalaya.evaluation.explanation.TableRow;
import ec.atalaya.plan.Direction;
import ec.atalaya.plan.Indicator;
import ec.atalaya.rules.table.Band;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where the values of an indicator would have which status: the bands of attainment turned into values. */
final class ChartBands {

    private final Telling telling;
    private final Indicator indicator;

    ChartBands(Telling telling, Indicator indicator) {
        this.telling = telling;
        this.indicator = indicator;
    }

    /** None where the method cannot be turned round, or no band decided. */
    List<Area> of(List<ValueRows.Judged> judged) {
        String scope = scope(judged);
        if (scope == null || !isInvertible()) {
            return List.of();
        }
        return telling.view().rules().tables().plainBands().stream()
                .filter(band -> band.level().equals("INDICATOR"))
                .filter(band -> band.scope().toString().equals(scope))
                .sorted(Comparator.comparingDouble(Band::from).reversed())
                .map(band -> area(band, judged))
                .toList();
    }

    private static @Nullable String scope(List<ValueRows.Judged> judged) {
        return judged.stream()
                .flatMap(one -> one.explanation().rules().stream())
                .map(AppliedRule::row)
                .filter(Objects::nonNull)
                .map(row -> scope(row))
                .filter(Objects::nonNull)
                .reduce((first, last) -> last)
                .orElse(null);
    }

    private static @Nullable String scope(TableRow row) {
        return DecidingRows.text(row, "scope");
    }

    private boolean isInvertible() {
        return switch (indicator.method()) {
            case TARGET_RATIO, EXPECTED_PROGRESS, BASELINE_PROGRESS -> true;
            case TARGET_RATIO_COMPLEMENT, PLAN_PROGRESS, GROWTH_RATIO, TREND_PROJECTION, RANGE, BINARY, RED_FLAG_GOAL ->
                false;
        };
    }

    private Area area(Band band, List<ValueRows.Judged> judged) {
        List<Double> lower = new ArrayList<>();
        List<Double> upper = new ArrayList<>();
        for (ValueRows.Judged one : judged) {
            Double target = one.row().target();
            double worse = target == null ? Double.NaN : value(band.from(), target);
            double better = target == null ? Double.NaN : value(band.to(), target);
            boolean down = indicator.direction() == Direction.DOWN;
            lower.add(down ? better : worse);
            upper.add(down ? worse : better);
        }
        StatusMark mark = telling.view().mark(band.status());
        return new Area(mark.word(), mark.tone(), lower, upper);
    }

    /** The value that attains a mark of a target. */
    private double value(double mark, double target) {
        boolean down = indicator.direction() == Direction.DOWN;
        if (!Double.isFinite(mark)) {
            return down ? -mark : mark;
        }
        double baseline =
                indicator.baseline() == null ? 0 : indicator.baseline().value();
        return switch (indicator.method()) {
            case TARGET_RATIO -> down ? target / mark : target * mark;
            default -> baseline + mark * (target - baseline);
        };
    }
}
