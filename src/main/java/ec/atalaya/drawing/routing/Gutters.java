package ec.atalaya.drawing.routing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The spaces between columns, in which links climb, and with them where the columns stand. */
final class Gutters {

    private static final double OUTER = 14;
    private static final double INNER = 22;
    private static final double MARGIN = 14;
    /** A nominal distance of columns, good enough to weigh detours before any width is known. */
    private static final double NOMINAL = 220;
    /** What a way costs beside its length: free columns are best, the outermost gutters worst. */
    private static final double THROUGH_EFFECT = 1;

    private static final double THROUGH_GUTTER = 2;
    private static final double ROUND_THE_OUTSIDE = 30;

    private final Grid grid;
    private final double[] columnLefts;
    private double width;

    Gutters(Grid grid, List<Wire> wires) {
        this.grid = grid;
        this.columnLefts = new double[grid.columns()];
        Set<Cell> taken = new HashSet<>(grid.boxes());
        wires.stream().filter(wire -> !wire.staysInOneChannel()).forEach(wire -> choose(wire, taken));
        layOut(wires);
    }

    List<Double> columnLefts() {
        return java.util.Arrays.stream(columnLefts).boxed().toList();
    }

    double middleOf(int column) {
        return columnLefts[column] + grid.measures().boxWidth() / 2;
    }

    double width() {
        return width;
    }

    private void choose(Wire wire, Set<Cell> taken) {
        double between = Math.abs(nominalColumn(wire.from) - nominalColumn(wire.to));
        double best = Double.POSITIVE_INFINITY;
        if (isFree(wire, wire.from.column(), taken)) {
            wire.corridor = Wire.Corridor.CAUSE_COLUMN;
            best = between;
        }
        if (isFree(wire, wire.to.column(), taken) && between + THROUGH_EFFECT < best) {
            wire.corridor = Wire.Corridor.EFFECT_COLUMN;
            best = between + THROUGH_EFFECT;
        }
        for (int gutter = 0; gutter <= grid.columns(); gutter++) {
            double x = gutter * NOMINAL;
            double extra = gutter == 0 || gutter == grid.columns() ? ROUND_THE_OUTSIDE : THROUGH_GUTTER;
            double cost = Math.abs(nominalColumn(wire.from) - x) + Math.abs(x - nominalColumn(wire.to)) + extra;
            if (cost < best) {
                wire.corridor = Wire.Corridor.GUTTER;
                wire.gutter = gutter;
                best = cost;
            }
        }
    }

    private static double nominalColumn(Cell cell) {
        return (cell.column() + 0.5) * NOMINAL;
    }

    private static boolean isFree(Wire wire, int column, Set<Cell> taken) {
        for (int row = wire.upperChannel(); row < wire.lowerChannel(); row++) {
            if (taken.contains(new Cell(column, row))) {
                return false;
            }
        }
        return true;
    }

    private void layOut(List<Wire> wires) {
        double x = grid.measures().left();
        for (int gutter = 0; gutter <= grid.columns(); gutter++) {
            x += layOut(gutter, x, wiresIn(gutter, wires));
            if (gutter < grid.columns()) {
                columnLefts[gutter] = x;
                x += grid.measures().boxWidth();
            }
        }
        width = x + 4;
    }

    private static List<Wire> wiresIn(int gutter, List<Wire> wires) {
        return wires.stream()
                .filter(wire -> wire.corridor == Wire.Corridor.GUTTER && wire.gutter == gutter)
                .sorted(Comparator.comparing((Wire wire) -> wire.to.column() >= gutter)
                        .thenComparing(wire -> wire.from.column())
                        .thenComparing(wire -> wire.upperChannel() - wire.lowerChannel())
                        .thenComparing(wire -> wire.index))
                .toList();
    }

    /** Gives each of a gutter's links a track on which nobody else passes the same channel; returns its width. */
    private double layOut(int gutter, double left, List<Wire> wires) {
        List<List<Wire>> tracks = new ArrayList<>();
        for (Wire wire : wires) {
            tracks.stream()
                    .filter(track -> track.stream().noneMatch(other -> shareAChannel(wire, other)))
                    .findFirst()
                    .orElseGet(() -> {
                        List<Wire> fresh = new ArrayList<>();
                        tracks.add(fresh);
                        return fresh;
                    })
                    .add(wire);
        }
        var lanes = new Tracks(
                tracks.stream()
                        .map(track -> track.stream()
                                .mapToDouble(wire -> wire.link.width())
                                .max()
                                .orElse(0))
                        .toList(),
                grid.measures().pitch());
        boolean outer = gutter == 0 || gutter == grid.columns();
        double needed = tracks.isEmpty() ? 0 : lanes.span() + lanes.edges() + MARGIN;
        double total = Math.max(outer ? OUTER : INNER, needed);
        for (int track = 0; track < tracks.size(); track++) {
            for (Wire wire : tracks.get(track)) {
                wire.corridorX = left + total / 2 - lanes.span() / 2 + lanes.offset(track);
            }
        }
        return total;
    }

    private static boolean shareAChannel(Wire one, Wire other) {
        return one.lowerChannel() >= other.upperChannel() && other.lowerChannel() >= one.upperChannel();
    }
}
