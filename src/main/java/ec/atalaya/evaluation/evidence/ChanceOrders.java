package ec.atalaya.evaluation.evidence;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.hipparchus.random.Well1024a;
import org.hipparchus.util.MathArrays;

/**
 * The orders that chance puts so many pairs into. Every test begins with the same seed, so that the same pairs have the
 * same p wherever and whenever they are tested, and tests of as many pairs share their orders.
 */
final class ChanceOrders {

    /** How many orders are drawn. */
    static final int DRAWS = 4_999;

    private static final int SEED = 1904;
    private static final int LENGTHS_KEPT = 12;
    private static final Map<Integer, ChanceOrders> KEPT =
            Collections.synchronizedMap(new LinkedHashMap<>(LENGTHS_KEPT, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<Integer, ChanceOrders> eldest) {
                    return size() > LENGTHS_KEPT;
                }
            });

    private final int length;
    /** One order after the other, each the places that its values come from. */
    private final short[] places;

    private ChanceOrders(int length) {
        this.length = length;
        this.places = new short[DRAWS * length];
        var chance = new Well1024a(SEED);
        int[] order = IntStream.range(0, length).toArray();
        int at = 0;
        for (int draw = 0; draw < DRAWS; draw++) {
            MathArrays.shuffle(order, chance);
            for (int place : order) {
                places[at++] = (short) place;
            }
        }
    }

    /** Those of so many pairs. */
    static ChanceOrders of(int pairs) {
        return KEPT.computeIfAbsent(pairs, ChanceOrders::new);
    }

    /** The products of the fixed series with the other one in the order of a draw, added up. */
    long products(int draw, int[] fixed, int[] moving) {
        int from = draw * length;
        long sum = 0;
        for (int place = 0; place < length; place++) {
            sum += fixed[place] * moving[places[from + place]];
        }
        return sum;
    }
}
