package ec.atalaya.measurement;

import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What one source has told of one indicator so far, in the database and in the file that is being read: for each period
 * the value that holds. Some twenty bytes a value, so that whole files fit.
 */
final class SeriesSoFar {

    /** The line of a value that stands in the database. */
    static final int STORED = 0;

    private static final int NO_DAY = Integer.MIN_VALUE;
    private static final int FIRST_SIZE = 4;

    private int size;
    private int[] periods = new int[FIRST_SIZE];
    private double[] values = new double[FIRST_SIZE];
    private int[] cutoffs = new int[FIRST_SIZE];
    private int[] lines = new int[FIRST_SIZE];
    private long @Nullable [] remarks;

    int size() {
        return size;
    }

    int period(int index) {
        return periods[index];
    }

    double value(int index) {
        return values[index];
    }

    /** Where in the file it stands; {@link #STORED} where it stands in the database. */
    int line(int index) {
        return lines[index];
    }

    /** The place of a period; where it has none yet, {@code -(place where it belongs) - 1}. */
    int find(int period) {
        return size > 0 && periods[size - 1] < period ? -size - 1 : Arrays.binarySearch(periods, 0, size, period);
    }

    /** Counted in days, as {@link #day} does. */
    int cutoff(int index) {
        return cutoffs[index];
    }

    boolean hasCutoff(int index, @Nullable LocalDate cutoff) {
        return cutoffs[index] == day(cutoff);
    }

    boolean says(int index, double value, @Nullable LocalDate cutoff, long remark) {
        return values[index] == value && hasCutoff(index, cutoff) && (remarks == null ? 0 : remarks[index]) == remark;
    }

    /** Notes what holds for a period from now on. */
    void put(int found, int period, double value, @Nullable LocalDate cutoff, long remark, int line) {
        int index = found >= 0 ? found : insert(-found - 1);
        periods[index] = period;
        values[index] = value;
        cutoffs[index] = day(cutoff);
        lines[index] = line;
        if (remark != 0 && remarks == null) {
            remarks = new long[periods.length];
        }
        if (remarks != null) {
            remarks[index] = remark;
        }
    }

    private int insert(int index) {
        if (size == periods.length) {
            int larger = size + Math.max(FIRST_SIZE, size / 2);
            periods = Arrays.copyOf(periods, larger);
            values = Arrays.copyOf(values, larger);
            cutoffs = Arrays.copyOf(cutoffs, larger);
            lines = Arrays.copyOf(lines, larger);
            remarks = remarks == null ? null : Arrays.copyOf(remarks, larger);
        }
        int moved = size - index;
        if (moved > 0) {
            System.arraycopy(periods, index, periods, index + 1, moved);
            System.arraycopy(values, index, values, index + 1, moved);
            System.arraycopy(cutoffs, index, cutoffs, index + 1, moved);
            System.arraycopy(lines, index, lines, index + 1, moved);
            if (remarks != null) {
                System.arraycopy(remarks, index, remarks, index + 1, moved);
            }
        }
        size++;
        return index;
    }

    static int day(@Nullable LocalDate day) {
        return day == null ? NO_DAY : (int) day.toEpochDay();
    }

    /** Note and provisional as one number, 0 for neither: what differs in it differs, but for one chance in 2^63. */
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
