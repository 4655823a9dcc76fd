package ec.atalaya.console;

import ec.atalaya.console.ValueRows.ValueRow;
import ec.atalaya.drawing.IndicatorChart;
import ec.atalaya.drawing.IndicatorChart.Point;
import ec.atalaya.drawing.IndicatorChart.Revision;
import ec.atalaya.drawing.Svg;
import ec.atalaya.evaluation.explanation.MeasurementRow;
import ec.atalaya.evaluation.explanation.MeasurementRow.OtherRow;
import ec.atalaya.plan.HorizonTarget;
import ec.atalaya.plan.Indicator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An indicator over time, as a picture and as a table.
 *
 * @param title its code and name, and its unit
 * @param picture null where nobody ever reported a value
 * @param rows the same as a table, the latest first
 */
record IndicatorChartPanel(
        String code,
        String title,
        Address address,
        @Nullable Svg picture,
        List<ValueRow> rows) {

    IndicatorChartPanel {
        rows = List.copyOf(rows);
    }

    static IndicatorChartPanel of(Telling telling, Indicator indicator) {
        List<ValueRows.Judged> judged = ValueRows.judged(telling, indicator);
        boolean measured = judged.stream().anyMatch(one -> one.ownValue() != null);
        String title = indicator.unitOfMeasure().isEmpty()
                ? telling.text("objective.chart.title.bare", indicator.code(), indicator.name())
                : telling.text("objective.chart.title", indicator.code(), indicator.name(), indicator.unitOfMeasure());
        return new IndicatorChartPanel(
                indicator.code(),
                title,
                telling.view().indicator(indicator.code()),
                measured ? new Drawing(telling, indicator, judged).draw() : null,
                new ValueRows(telling, indicator).of(judged));
    }

    /** Puts the chart together from what was judged. */
    private record Drawing(Telling telling, Indicator indicator, List<ValueRows.Judged> judged) {

        Svg draw() {
            List<Point> points = new ArrayList<>();
            boolean gapIsTold = false;
            for (ValueRows.Judged one : judged) {
                boolean gap = one.ownValue() == null;
                points.add(point(one, gap && !gapIsTold));
                gapIsTold = gap;
            }
            Amounts amounts = telling.amounts(indicator);
            return new IndicatorChart(
                            points,
                            new ChartBands(telling, indicator).of(judged),
                            last("objective.chart.value", ValueRows.Judged::ownValue, amounts),
                            target(amounts),
                            amounts.isPercent() ? "\u00a0%" : "",
                            Locale.forLanguageTag(telling.words().language()),
                            label(amounts))
                    .draw();
        }

        private Point point(ValueRows.Judged one, boolean tellsGap) {
            Double value = one.ownValue();
            Double target = one.row().target();
            String period = telling.period(one.basis().judged());
            return new Point(
                    period,
                    value == null ? Double.NaN : value,
                    target == null ? Double.NaN : target,
                    one.basis().provisional(),
                    revision(one),
                    tellsGap
                            ? telling.text(
                                    "objective.chart.gap",
                                    period,
                                    telling.words().reason(reason(one)))
                            : "");
        }

        /** A carried value is judged, but its period has none of its own. */
        private static String reason(ValueRows.Judged one) {
            return one.row().reason().isEmpty() ? "NO_VALUE" : one.row().reason();
        }

        /** A value that several rows make has no single one that it was before. */
        private @Nullable Revision revision(ValueRows.Judged one) {
            List<MeasurementRow> rows = one.basis().measurements();
            if (rows.size() != 1 || rows.get(0).earlier().isEmpty()) {
                return null;
            }
            List<OtherRow> earlier = rows.get(0).earlier();
            double before = earlier.get(earlier.size() - 1).value();
            return before == rows.get(0).value()
                    ? null
                    : new Revision(
                            before,
                            telling.text(
                                    "objective.chart.revised",
                                    telling.amounts(indicator).number(before)));
        }

        private String target(Amounts amounts) {
            HorizonTarget horizon = indicator.horizon();
            if (!indicator.method().looksAtHorizonAlone() || horizon == null || horizon.period() == null) {
                return last("objective.chart.target", one -> one.row().target(), amounts);
            }
            return telling.text(
                    "objective.chart.target", telling.period(horizon.period()), told(amounts, horizon.value()));
        }

        private String last(String key, Function<ValueRows.Judged, @Nullable Double> what, Amounts amounts) {
            for (int index = judged.size() - 1; index >= 0; index--) {
                Double number = what.apply(judged.get(index));
                if (number != null) {
                    String period = telling.period(judged.get(index).basis().judged());
                    return telling.text(key, period, told(amounts, number));
                }
            }
            return "";
        }

        private static String told(Amounts amounts, double number) {
            return amounts.isPercent() ? amounts.told(number) : amounts.number(number);
        }

        private String label(Amounts amounts) {
            List<ValueRows.Judged> measured =
                    judged.stream().filter(one -> one.ownValue() != null).toList();
            ValueRows.Judged first = measured.get(0);
            ValueRows.Judged last = measured.get(measured.size() - 1);
            return telling.text(
                    "objective.chart.label",
                    indicator.name(),
                    telling.period(first.basis().judged()),
                    told(first, amounts),
                    telling.period(last.basis().judged()),
                    told(last, amounts),
                    target(amounts));
        }

        private static String told(ValueRows.Judged one, Amounts amounts) {
            Double value = one.ownValue();
            return value == null ? "" : amounts.told(value);
        }
    }
}
