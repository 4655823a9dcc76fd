package ec.atalaya.drawing.routing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The space above one row, in which links run sideways on parallel tracks. */
final class Channel {

    private static final int MOST_ROUNDS = 30;
    /** A track more costs as much as this many crossings. */
    private static final int FRESH_TRACK = 3;

    /** Those that run to the left first, from their far end; then those that run to the right. */
    private static final Comparator<Run> ORDER = Comparator.comparing((Run run) -> run.end > run.start)
            .thenComparing(run -> run.end > run.start ? run.start : -run.start)
            .thenComparing(run -> run.wire.index);

    private final List<Run> runs;
    private final Tracks tracks;

    Channel(List<Run> runs, double pitch) {
        this.runs = runs.stream().filter(Run::isFlat).sorted(ORDER).toList();
        packByLeftEdge();
        for (int round = 0; round < MOST_ROUNDS && improve(); round++) {
            continue;
        }
        this.tracks = squeeze(pitch);
    }

    List<Run> runs() {
        return runs;
    }

    Tracks tracks() {
        return tracks;
    }

    /** The longest arrow head that must find room beside the tracks. */
    double longestArrow() {
        return runs.stream().mapToDouble(run -> run.wire.link.arrow()).max().orElse(0);
    }

    private void packByLeftEdge() {
        List<Run> placed = new ArrayList<>();
        for (Run run : runs) {
            run.track = 0;
            while (hasCollision(run, run.track, placed)) {
                run.track++;
            }
            placed.add(run);
        }
    }

    private static boolean hasCollision(Run run, int track, List<Run> among) {
        return among.stream().anyMatch(other -> other != run && other.track == track && run.collidesWith(other));
    }

    /** Moves or swaps runs, always in the same order, as long as crossings vanish; says whether any did. */
    private boolean improve() {
        boolean improved = false;
        for (Run run : runs) {
            Move best = null;
            int count = trackCount();
            for (int track = 0; track <= count; track++) {
                Move move = moveTo(run, track, count);
                if (move != null && (best == null || move.cost() < best.cost())) {
                    best = move;
                }
            }
            if (best != null && best.cost() < crossings(run)) {
                best.make();
                improved = true;
            }
        }
        return improved;
    }

    private int trackCount() {
        return runs.stream().mapToInt(run -> run.track).max().orElse(-1) + 1;
    }

    private @Nullable Move moveTo(Run run, int track, int count) {
        List<Run> inTheWay = runs.stream()
                .filter(other -> other != run && other.track == track && run.collidesWith(other))
                .limit(2)
                .toList();
        if (inTheWay.isEmpty()) {
            int fresh = track >= count ? FRESH_TRACK : 0;
            return new Move(run, track, null, crossingsOn(run, track) + fresh);
        }
        Run other = inTheWay.get(0);
        if (inTheWay.size() > 1 || !fitsInPlaceOf(other, run)) {
            return null;
        }
        return new Move(run, track, other, crossings(run) + gainOfSwap(run, other));
    }

    private boolean fitsInPlaceOf(Run other, Run run) {
        return runs.stream()
                .noneMatch(third ->
                        third != run && third != other && third.track == run.track && other.collidesWith(third));
    }

    private int crossingsOn(Run run, int track) {
        int before = run.track;
        run.track = track;
        int crossings = crossings(run);
        run.track = before;
        return crossings;
    }

    private int crossings(Run run) {
        int crossings = 0;
        for (Run other : runs) {
            if (other != run) {
                crossings += run.crossings(other);
            }
        }
        return crossings;
    }

    private int gainOfSwap(Run run, Run other) {
        int before = crossings(run) + crossings(other) - run.crossings(other);
        swap(run, other);
        int after = crossings(run) + crossings(other) - run.crossings(other);
        swap(run, other);
        return after - before;
    }

    private static void swap(Run run, Run other) {
        int track = run.track;
        run.track = other.track;
        other.track = track;
    }

    /** Leaves out the tracks that nobody uses any more. */
    private Tracks squeeze(double pitch) {
        List<Integer> used =
                runs.stream().map(run -> run.track).distinct().sorted().toList();
        runs.forEach(run -> run.track = used.indexOf(run.track));
        List<Double> widths = new ArrayList<>();
        for (int track = 0; track < used.size(); track++) {
            int here = track;
            widths.add(runs.stream()
                    .filter(run -> run.track == here)
                    .mapToDouble(run -> run.wire.link.width())
                    .max()
                    .orElse(0));
        }
        return new Tracks(widths, pitch);
    }

    /** A change of track that may take another run to the track that is left. */
    private record Move(Run run, int track, @Nullable Run swapped, int cost) {

        void make() {
            if (swapped != null) {
                swapped.track = run.track;
            }
            run.track = track;
        }
    }
}
