package ec.atalaya.measurement;

import ec.atalaya.document.Faults;
import ec.atalaya.document.Place;
import ec.atalaya.plan.Frequency;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Values of a file that lie strangely far from the others of their series: of the same indicator and source (of any
 * source where this one has told too little yet), for periods of the same length, in the database and in the file, each
 * as it was told for every day. Told once the file was read, so that the order of its rows changes nothing.
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
        load.each((indicator, told) -> new Neighbours(told, moments, new EnumMap<>(Frequency.class))
                .each((series, at, usual) -> faults.warning(
                        new Place(value.file(), value.sheet(), series.line(at), value.column()),
                        "measurement.outlier",
                        plain(series.value(at)),
                        indicator.code(),
                        plain(usual.median()),
                        plain(Math.abs(usual.score(series.value(at)))))));
    }

    private interface Teller {
        void tell(SeriesSoFar series, int at, ModifiedZScore usual);
    }

    /**
     * All that is told of one indicator.
     *
     * @param pooled what all sources together find usual, for each length that was asked for
     */
    private record Neighbours(Collection<SeriesSoFar> told, Moments moments, Map<Frequency, ModifiedZScore> pooled) {

        void each(Teller teller) {
            for (SeriesSoFar series : told) {
                Map<Frequency, ModifiedZScore> known = new EnumMap<>(Frequency.class);
                for (int at = 0; at < series.size(); at++) {
                    if (!series.isNew(at)) {
                        continue;
                    }
                    ModifiedZScore usual = known.computeIfAbsent(length(series, at), any -> usual(series, any));
                    if (usual.isOutlier(series.value(at))) {
                        teller.tell(series, at, usual);
                    }
                }
            }
        }

        /** A source that has told too little yet is held against what all sources tell. */
        private ModifiedZScore usual(SeriesSoFar series, Frequency length) {
            double[] own = values(series, length).toArray();
            return own.length > ModifiedZScore.LEAST_HISTORY
                    ? ModifiedZScore.of(own)
                    : pooled.computeIfAbsent(length, this::usual);
        }

        private ModifiedZScore usual(Frequency length) {
            double[] all = told.stream()
                    .flatMapToDouble(series -> values(series, length))
                    .toArray();
            return all.length > ModifiedZScore.LEAST_HISTORY ? ModifiedZScore.of(all) : new ModifiedZScore(0, 0);
        }

        private DoubleStream values(SeriesSoFar series, Frequency length) {
            return IntStream.range(0, series.size())
                    .filter(at -> length(series, at) == length)
                    .mapToDouble(series::value);
        }

        private Frequency length(SeriesSoFar series, int at) {
            return moments.numbered(series.moment(at)).period().frequency();
        }
    }

    private static String plain(double value) {
        return BigDecimal.valueOf(value).round(TOLD).stripTrailingZeros().toPlainString();
    }
}
