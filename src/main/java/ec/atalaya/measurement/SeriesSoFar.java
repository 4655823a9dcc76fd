package ec.atalaya.measurement;

import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * What one source has told of one indicator so far, in the database and in the file that is being read: for each moment
 * the value. Some twenty bytes a value, so that whole files fit.
 */
final class SeriesSoFar {

    /** Beside the line, of values that stand in the database: what holds for its period, and what the file repeats. */
    private static final int HOLDS = 1 << 30;

    private static final int REPEATED = 1 << 31;
    private static final int LINE = HOLDS - 1;
    private static final int FIRST_SIZE = 4;

    private int size;
    private int[] moments = new int[FIRST_SIZE];
    private double[] values = new double[FIRST_SIZE];
    private int[] lines = new int[FIRST_SIZE];
    private long @Nullable [] remarks;
    private final BitSet periods = new BitSet();
    private final BitSet several = new BitSet();

    int size() {
        return size;
    }

    int moment(int index) {
        return moments[index];
    }

    double value(int index) {
        return values[index];
    }

    /** Whether the file says it, be it new or known. */
    boolean isTold(int index) {
        return line(index) != 0;
    }

    /** Whether the file said something that was not known. */
    boolean isNew(int index) {
        return isTold(index) && (lines[index] & REPEATED) == 0;
    }

    /** Whether it is what held for its period before the file came. */
    boolean holds(int index) {
        return (lines[index] & HOLDS) != 0;
    }

    /** Where in the file it stands; 0 where it does not. */
    int line(int index) {
        return lines[index] & LINE;
    }

    /** Whether several values are known for the period, each of another day. */
    boolean knowsSeveral(Moment moment) {
        return several.get(moment.periodNumber());
    }

    /** Whether any period has several values. */
    boolean knowsSeveral() {
        return !several.isEmpty();
    }

    /** Whether anything is known for a period, seen on whatever day. */
    boolean knows(Moment moment) {
        return periods.get(moment.periodNumber());
    }

    /** The place of a moment; where it has none yet, {@code -(place where it belongs) - 1}. */
    int find(Moment moment) {
        int number = moment.number();
        return size > 0 && moments[size - 1] < number ? -size - 1 : Arrays.binarySearch(moments, 0, size, number);
    }

    boolean says(int index, double value, long remark) {
        return values[index] == value && (remarks == null ? 0 : remarks[index]) == remark;
    }

    /** Notes a value of the database. */
    void store(Moment moment, double value, long remark) {
        boolean holds = !knows(moment);
        put(find(moment), moment, value, remark, 0);
        if (holds) {
            lines[find(moment)] |= HOLDS;
        }
    }

    /** Notes that the file says on this line what is known. */
    void repeat(int index, int line) {
        lines[index] |= REPEATED | line;
    }

    /** Notes what the file says of a moment. */
    void put(int found, Moment moment, double value, long remark, int line) {
        int index = found >= 0 ? found : insert(-found - 1, moment);
        values[index] = value;
        lines[index] = line;
        if (remark != 0 && remarks == null) {
            remarks = new long[moments.length];
        }
        if (remarks != null) {
            remarks[index] = remark;
        }
    }

    private int insert(int index, Moment moment) {
        if (size == moments.length) {
            int larger = size + Math.max(FIRST_SIZE, size / 2);
            moments = Arrays.copyOf(moments, larger);
            values = Arrays.copyOf(values, larger);
            lines = Arrays.copyOf(lines, larger);
            remarks = remarks == null ? null : Arrays.copyOf(remarks, larger);
        }
        int moved = size - index;
        if (moved > 0) {
            System.arraycopy(moments, index, moments, index + 1, moved);
            System.arraycopy(values, index, values, index + 1, moved);
            System.arraycopy(lines, index, lines, index + 1, moved);
            if (remarks != null) {
                System.arraycopy(remarks, index, remarks, index + 1, moved);
            }
        }
        size++;
        moments[index] = moment.number();
        if (knows(moment)) {
            several.set(moment.periodNumber());
        }
        periods.set(moment.periodNumber());
        return index;
    }

    /** Note and provisional as one number, 0 for neither: what differs in it differs, but for one chance in 2^62. */
    static long remark(String note, boolean provisional) {
        if (note.isEmpty()) {
            return provisional ? 1 : 0;
        }
        long mixed = 0xcbf29ce484222325L;
        for (int i = 0; i < note.length(); i++) {
            mixed = (mixed ^ note.charAt(i)) * 0x9E3779B97F4A7C15L;
            mixed ^= mixed >>> 32;
        }
        return (mixed | 2) & ~1L | (provisional ? 1 : 0);
    }
}
