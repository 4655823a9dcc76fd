package ec.atalaya.drawing.routing;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the course of every link of a grid. A channel runs above each row and a gutter beside each column; a link
 * leaves its cause's top, takes a free column or the nearest gutter and enters its effect's bottom. It works the same
 * way whenever it is asked the same.
 */
public final class Router {

    private static final double LEAST_CHANNEL = 20;
    private static final double OUTER_CHANNEL = 8;
    private static final double BESIDE_TRACKS = 9;
    private static final double BETWEEN_BANDS = 14;
    private static final double BELOW_ALL = 6;

    private final Grid grid;
    private final List<Wire> wires = new ArrayList<>();
    private final Gutters gutters;
    private final List<Channel> channels = new ArrayList<>();
    private final List<Double> channelTops = new ArrayList<>();
    private final List<Double> firstTracks = new ArrayList<>();
    private final List<Double> rowTops = new ArrayList<>();
    private double height;

    private Router(Grid grid) {
        this.grid = grid;
        for (int index = 0; index < grid.links().size(); index++) {
            Link link = grid.links().get(index);
            wires.add(new Wire(
                    index, link, grid.boxes().get(link.from()), grid.boxes().get(link.to())));
        }
        this.gutters = new Gutters(grid, wires);
        new Ports(grid.measures().boxWidth(), gutters, wires);
        wires.forEach(Wire::layRuns);
        for (int channel = 0; channel <= grid.rows(); channel++) {
            int here = channel;
            channels.add(new Channel(
                    wires.stream()
                            .flatMap(wire -> wire.runs.stream())
                            .filter(run -> run.channel == here)
                            .toList(),
                    grid.measures().pitch()));
        }
        stackRows();
    }

    /** Routes a whole grid. */
    public static Routing route(Grid grid) {
        var router = new Router(grid);
        return new Routing(
                router.gutters.width(),
                router.height,
                router.gutters.columnLefts(),
                router.rowTops,
                router.channelTops,
                router.wires.stream().map(router::course).toList());
    }

    private void stackRows() {
        double y = grid.measures().top();
        for (int row = 0; row <= grid.rows(); row++) {
            channelTops.add(y);
            y += stackChannel(row, y);
            if (row < grid.rows()) {
                rowTops.add(y);
                y += grid.measures().boxHeight();
            }
        }
        height = y + BELOW_ALL;
    }

    /** Sets the tracks of a channel and returns its height. */
    private double stackChannel(int row, double top) {
        Channel channel = channels.get(row);
        Tracks tracks = channel.tracks();
        boolean outer = row == 0 || row == grid.rows();
        double band = row > 0 && grid.bandStarts().contains(row) ? BETWEEN_BANDS : 0;
        double beside = Math.max(BESIDE_TRACKS, channel.longestArrow() + 3);
        double needed = tracks.count() == 0 ? 0 : tracks.span() + 2 * beside;
        double room = Math.max(outer ? OUTER_CHANNEL : LEAST_CHANNEL, needed);
        firstTracks.add(top + band + (room - tracks.span()) / 2);
        return band + room;
    }

    private List<Point> course(Wire wire) {
        double boxHeight = grid.measures().boxHeight();
        List<Point> corners = new ArrayList<>();
        double begin = rowTops.get(wire.from.row()) + (wire.leavesTop ? 0 : boxHeight);
        corners.add(new Point(wire.portFrom, begin));
        for (Run run : wire.runs) {
            if (run.isFlat()) {
                double y = firstTracks.get(run.channel)
                        + channels.get(run.channel).tracks().offset(run.track);
                corners.add(new Point(run.start, y));
                corners.add(new Point(run.end, y));
            }
        }
        double end = rowTops.get(wire.to.row()) + (wire.entersTop ? 0 : boxHeight);
        corners.add(new Point(wire.portTo, end));
        return withoutNeedlessCorners(corners);
    }

    private static List<Point> withoutNeedlessCorners(List<Point> corners) {
        List<Point> kept = new ArrayList<>();
        for (Point corner : corners) {
            int last = kept.size() - 1;
            if (last > 0
                    && kept.get(last - 1).x() == corner.x()
                    && kept.get(last).x() == corner.x()) {
                kept.set(last, corner);
            } else {
                kept.add(corner);
            }
        }
        return kept;
    }
}
