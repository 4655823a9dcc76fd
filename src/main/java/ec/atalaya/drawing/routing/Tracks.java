package ec.atalaya.drawing.routing;

import java.util.List;

/** Parallel tracks side by side, further apart where thick lines lie on them. */
final class Tracks {

    private final double[] offsets;
    private final double edges;

    /**
     * Lays tracks for the widest line on each of them.
     *
     * @param pitch how far apart thin lines lie; thick ones keep half of it between them
     */
    Tracks(List<Double> widths, double pitch) {
        offsets = new double[widths.size()];
        for (int track = 1; track < offsets.length; track++) {
            double needed = (widths.get(track - 1) + widths.get(track)) / 2 + pitch / 2;
            offsets[track] = offsets[track - 1] + Math.max(pitch, needed);
        }
        edges = widths.isEmpty() ? 0 : (widths.get(0) + widths.get(widths.size() - 1)) / 2;
    }

    int count() {
        return offsets.length;
    }

    /** From the middle of the first track to that of the last one. */
    double span() {
        return offsets.length == 0 ? 0 : offsets[offsets.length - 1];
    }

    /** What the outer halves of the two outer lines take. */
    double edges() {
        return edges;
    }

    double offset(int track) {
        return offsets[track];
    }
}
