package ec.atalaya.drawing.routing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where links touch their boxes. Ports on top lie on a lattice, ports at the bottom half a step beside it: so no two
 * links of one column ever stand on the same upright.
 */
final class Ports {

    private static final double STEP = 12;
    private static final double MARGIN = 15;

    private final double boxWidth;
    private final Gutters gutters;
    private final Map<Side, List<End>> sides = new HashMap<>();
    private final Map<Integer, Integer> most = new HashMap<>();

    /** One edge of a box. */
    private record Side(Cell cell, boolean top) {}

    /** One end of a link. */
    private record End(Wire wire, boolean begins) {}

    Ports(double boxWidth, Gutters gutters, List<Wire> wires) {
        this.boxWidth = boxWidth;
        this.gutters = gutters;
        for (Wire wire : wires) {
            add(new Side(wire.from, wire.leavesTop), new End(wire, true));
            add(new Side(wire.to, wire.entersTop), new End(wire, false));
        }
        sides.forEach(this::assign);
    }

    private void add(Side side, End end) {
        List<End> ends = sides.computeIfAbsent(side, key -> new ArrayList<>());
        ends.add(end);
        most.merge(side.cell().column(), ends.size(), Math::max);
    }

    private void assign(Side side, List<End> ends) {
        ends.sort(Comparator.comparingDouble(this::nextX).thenComparing(end -> end.wire().index));
        double step = Math.min(
                STEP, (boxWidth - 2 * MARGIN) / most.getOrDefault(side.cell().column(), 1));
        double first = gutters.middleOf(side.cell().column()) + (side.top() ? 0 : step / 2);
        int middle = ends.size() / 2;
        for (int place = 0; place < ends.size(); place++) {
            double x = first + (place - middle) * step;
            End end = ends.get(place);
            if (end.begins()) {
                end.wire().portFrom = x;
            } else {
                end.wire().portTo = x;
            }
        }
    }

    /** Where the link goes next, seen from this end: ports are sorted by it, so that links part without crossing. */
    private double nextX(End end) {
        Wire wire = end.wire();
        if (wire.corridor == Wire.Corridor.GUTTER) {
            return wire.corridorX;
        }
        return gutters.middleOf((end.begins() ? wire.to : wire.from).column());
    }
}
