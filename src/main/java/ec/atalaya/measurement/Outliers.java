package ec.atalaya.measurement;

import ec.atalaya.document.Faults;
import ec.atalaya.document.Place;
import ec.atalaya.plan.Frequency;
import ec.atalaya.plan.Measured;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Values of a file that lie strangely far from the others of their series: of the same indicator and source, for periods
 * of the same length, in the database and in the file, each as it was told for every day. Told once the file was read, so that the order of its rows
 * changes nothing.
 */
final class Outliers {

    private static final MathContext TOLD = new MathContext(6);

    private Outliers() {}

    /**
     * Warns of those that the file brought.
     *
     * @param value where a value stands in the file, for the place of the others
     */
    static void tell(PlanLoad load, Moments moments, Place value, Faults faults) {
        load.each((indicator, series) -> tell(indicator, series, moments, value, faults));
    }

    private static void tell(Measured indicator, SeriesSoFar series, Moments moments, Place value, Faults faults) {
        if (series.size() <= ModifiedZScore.LEAST_HISTORY) {
            return;
        }
        Map<Frequency, ModifiedZScore> usual = new EnumMap<>(Frequency.class);
        for (int i = 0; i < series.size(); i++) {
            if (!series.isNew(i)) {
                continue;
            }
            Frequency length = moments.numbered(series.moment(i)).period().frequency();
            ModifiedZScore score = usual.computeIfAbsent(length, any -> score(series, any, moments));
            if (score.isOutlier(series.value(i))) {
                faults.warning(
                        new Place(value.file(), value.sheet(), series.line(i), value.column()),
                        "measurement.outlier",
                        plain(series.value(i)),
                        indicator.code(),
                        plain(score.median()),
                        plain(Math.abs(score.score(series.value(i)))));
            }
        }
    }

    private static ModifiedZScore score(SeriesSoFar series, Frequency length, Moments moments) {
        double[] values = IntStream.range(0, series.size())
                .filter(i -> moments.numbered(series.moment(i)).period().frequency() == length)
                .mapToDouble(series::value)
                .toArray();
        return values.length > ModifiedZScore.LEAST_HISTORY ? ModifiedZScore.of(values) : new ModifiedZScore(0, 0);
    }

    private static String plain(double value) {
        return BigDecimal.valueOf(value).round(TOLD).stripTrailingZeros().toPlainString();
    }
}
