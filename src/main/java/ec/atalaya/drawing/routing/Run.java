package ec.atalaya.drawing.routing;

/** The way of one link along one channel, on a track that is yet to be found. */
final class Run {

    /** Runs on one track keep this distance, so that two rounded corners never meet. */
    private static final double APART = 9;

    final Wire wire;
    final int channel;
    final double start;
    final double end;
    private final boolean startsBelow;
    private final boolean endsBelow;
    int track;

    Run(Wire wire, int channel, double start, double end, boolean startsBelow, boolean endsBelow) {
        this.wire = wire;
        this.channel = channel;
        this.start = start;
        this.end = end;
        this.startsBelow = startsBelow;
        this.endsBelow = endsBelow;
    }

    double left() {
        return Math.min(start, end);
    }

    double right() {
        return Math.max(start, end);
    }

    /** Whether it moves sideways at all. */
    boolean isFlat() {
        return right() > left();
    }

    boolean collidesWith(Run other) {
        return left() - APART < other.right() && other.left() - APART < right();
    }

    /** How often the two cross on the tracks that they have now; tracks are counted downwards. */
    int crossings(Run other) {
        return cutBy(other) + other.cutBy(this);
    }

    /** How many of the other's uprights pass through this run. */
    private int cutBy(Run other) {
        return (cut(other.start, other.startsBelow, other.track) ? 1 : 0)
                + (cut(other.end, other.endsBelow, other.track) ? 1 : 0);
    }

    private boolean cut(double x, boolean fromBelow, int otherTrack) {
        boolean within = left() + 0.5 < x && x < right() - 0.5;
        return within && (fromBelow ? track > otherTrack : track < otherTrack);
    }
}
