package ec.atalaya.measurement;

import ec.atalaya.document.Place;
import ec.atalaya.plan.Measured;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Periods for which a source told several values, each for another day. What a file says of a period is what it says for
 * the latest day, which only its end shows: where that repeats a value that something was told after, it holds again and
 * has to be told anew; where the file merely goes through what is known already, nothing has.
 */
final class Repeats {

    /**
     * One such period.
     *
     * @param periodNumber as moments count them
     */
    private record Doubt(PlanLoad load, Measured indicator, String source, SeriesSoFar series, int periodNumber) {

        /** Two doubts are one where series and period are: no series belongs to two indicators. */
        @Override
        public boolean equals(Object other) {
            return other instanceof Doubt that && series == that.series && periodNumber == that.periodNumber;
        }

        @Override
        public int hashCode() {
            return 31 * System.identityHashCode(series) + periodNumber;
        }
    }

    private final Set<Doubt> doubts = new LinkedHashSet<>();

    /** A row of a period for which several values are known by now. */
    void note(PlanLoad load, Measured indicator, String source, SeriesSoFar series, Moment moment) {
        doubts.add(new Doubt(load, indicator, source, series, moment.periodNumber()));
    }

    /**
     * The file has ended: hands over what holds again.
     *
     * @param row any of the file
     */
    void settle(Moments moments, Place row, LoadTarget target) {
        for (Doubt doubt : doubts) {
            int last = lastTold(doubt, moments);
            SeriesSoFar series = doubt.series();
            if (last < 0 || series.isNew(last) || series.holds(last) && !tellsAnythingNew(doubt, moments)) {
                continue;
            }
            if (!series.holds(last)) {
                doubt.load().holdsAgain();
            }
            target.again(
                    doubt.load(),
                    doubt.indicator(),
                    doubt.source(),
                    moments.numbered(series.moment(last)),
                    new Place(row.file(), row.sheet(), series.line(last), 0));
        }
    }

    private static int lastTold(Doubt doubt, Moments moments) {
        int last = -1;
        for (int i = 0; i < doubt.series().size(); i++) {
            if (isOf(doubt, i, moments)
                    && doubt.series().isTold(i)
                    && (last < 0
                            || Moment.BY_CUTOFF.compare(
                                            moments.numbered(doubt.series().moment(i)),
                                            moments.numbered(doubt.series().moment(last)))
                                    > 0)) {
                last = i;
            }
        }
        return last;
    }

    private static boolean tellsAnythingNew(Doubt doubt, Moments moments) {
        for (int i = 0; i < doubt.series().size(); i++) {
            if (isOf(doubt, i, moments) && doubt.series().isNew(i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOf(Doubt doubt, int index, Moments moments) {
        return moments.numbered(doubt.series().moment(index)).periodNumber() == doubt.periodNumber();
    }
}
