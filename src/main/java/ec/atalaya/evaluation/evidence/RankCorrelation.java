package ec.atalaya.evaluation.evidence;

import ec.atalaya.plan.Settled;
import org.hipparchus.stat.correlation.SpearmansCorrelation;
import org.hipparchus.stat.ranking.NaturalRanking;
import org.hipparchus.stat.ranking.TiesStrategy;

/**
 * How two series go together by rank (Spearman), ties sharing their mean rank, and how often chance does as well.
 *
 * <p>{@code p} is two-sided, since both a link that holds and one that works the other way round are told: the part of
 * all orders of one series that give a coefficient as far from 0, on either side. Up to {@value #EXACT} pairs every
 * order is tried. Beyond that orders are drawn until {@value #ENOUGH} have come as far, which makes
 * {@code p = as far/drawn} (Besag and Clifford 1991, doi:10.1093/biomet/78.2.301): where chance does as well so often,
 * more draws would tell nothing. Of {@value ChanceOrders#DRAWS} draws that bring fewer, the given order counts as one
 * more, and {@code p = (as far + 1)/(drawn + 1)}, which is never 0 (Phipson and Smyth 2010, doi:10.2202/1544-6115.1585).
 *
 * @param coefficient -1 to 1
 * @param p above 0, up to 1
 */
record RankCorrelation(double coefficient, double p) {

    private static final int EXACT = 6;
    private static final int ENOUGH = 500;

    /**
     * Of two series of the same length, at least two, neither of which stays the same throughout.
     *
     * @throws org.hipparchus.exception.MathIllegalArgumentException if they are shorter, or not of the same length
     */
    static RankCorrelation of(double[] some, double[] others) {
        int[] fixed = doubledRanks(some);
        int[] moving = doubledRanks(others);
        long asFar = distance(fixed, moving);
        return new RankCorrelation(
                Settled.of(new SpearmansCorrelation().correlation(some, others)),
                Settled.of(some.length <= EXACT ? exact(fixed, moving, asFar) : drawn(fixed, moving, asFar)));
    }

    /** Mean ranks are whole or half: doubled they are added up without rounding, and ties between orders stay ties. */
    private static int[] doubledRanks(double[] series) {
        double[] ranks = new NaturalRanking(TiesStrategy.AVERAGE).rank(series);
        int[] doubled = new int[ranks.length];
        for (int place = 0; place < ranks.length; place++) {
            doubled[place] = (int) Math.round(2 * ranks[place]);
        }
        return doubled;
    }

    /** The covariance of the ranks but for a factor that is the same for every order. */
    private static long distance(int[] fixed, int[] moving) {
        long products = 0;
        for (int place = 0; place < fixed.length; place++) {
            products += (long) fixed[place] * moving[place];
        }
        return distance(products, fixed.length);
    }

    private static long distance(long products, long length) {
        return Math.abs(products - length * (length + 1) * (length + 1));
    }

    private static double drawn(int[] fixed, int[] moving, long asFar) {
        ChanceOrders orders = ChanceOrders.of(fixed.length);
        int reached = 0;
        for (int draw = 0; draw < ChanceOrders.DRAWS; draw++) {
            reached += distance(orders.products(draw, fixed, moving), fixed.length) >= asFar ? 1 : 0;
            if (reached == ENOUGH) {
                return (double) reached / (draw + 1);
            }
        }
        return (reached + 1.0) / (ChanceOrders.DRAWS + 1);
    }

    private static double exact(int[] fixed, int[] moving, long asFar) {
        long[] reachedOfAll = new long[2];
        tryAll(fixed, moving.clone(), 0, asFar, reachedOfAll);
        return (double) reachedOfAll[0] / reachedOfAll[1];
    }

    private static void tryAll(int[] fixed, int[] order, int from, long asFar, long[] reachedOfAll) {
        if (from == order.length) {
            reachedOfAll[0] += distance(fixed, order) >= asFar ? 1 : 0;
            reachedOfAll[1]++;
            return;
        }
        for (int place = from; place < order.length; place++) {
            swap(order, from, place);
            tryAll(fixed, order, from + 1, asFar, reachedOfAll);
            swap(order, from, place);
        }
    }

    private static void swap(int[] order, int one, int other) {
        int kept = order[one];
        order[one] = order[other];
        order[other] = kept;
    }
}
