package ec.atalaya.drawing;

import ec.atalaya.drawing.routing.Cell;
import ec.atalaya.drawing.routing.Grid;
import ec.atalaya.drawing.routing.Link;
import ec.atalaya.drawing.routing.Measures;
import ec.atalaya.drawing.routing.Point;
import ec.atalaya.drawing.routing.Router;
import ec.atalaya.drawing.routing.Routing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The strategic map: perspectives as rows, axes as columns, objectives as nodes, and the links between them, thick by
 * what they pass on. The same map gives the same bytes.
 */
public final class MapDrawing {

    private static final double BOX_WIDTH = 176;
    private static final double BOX_HEIGHT = 68;
    private static final double HEAD_ROOM = 52;

    /** How far apart links run; a crowded map has so many of them that they would take more room than its boxes. */
    private static final double WIDE = 7;

    private static final double NARROW = 4;

    /** How thick links get; where room is dear, half as thick. */
    private static final double THICK = 15;

    private static final double THIN = 7;

    /** Courses are found by what links tie together, not by what they pass on: a map keeps its shape over time. */
    private static final Comparator<MapLink> BY_ENDS =
            Comparator.comparing(MapLink::cause).thenComparing(MapLink::effect).thenComparing(MapLink::told);

    /** Who passes on most is drawn last and lies on top, but whatever stands out lies above what does not. */
    private static final Comparator<Course> UPWARDS = Comparator.comparing(Course::standsOut)
            .thenComparing(course -> course.link().flow())
            .thenComparing(course -> course.link().amount());

    private final MapPicture picture;
    private final MapOptions options;
    private final MapLayout layout;
    private final List<MapLink> links;
    private final MapFrame frame;
    private final LinkDrawing drawnLinks;
    private final Routing routing;
    private final Lineage lineage;

    private MapDrawing(MapPicture picture, MapOptions options) {
        this.picture = picture;
        this.options = options;
        this.layout = new MapLayout(picture);
        this.links = picture.links().stream()
                .filter(options.shown()::shows)
                .sorted(BY_ENDS)
                .toList();
        this.frame = new MapFrame(
                picture.columns(),
                layout.lanes(),
                layout.bands(),
                new Measures(BOX_WIDTH, BOX_HEIGHT, 0, HEAD_ROOM, layout.isCrowded() ? NARROW : WIDE));
        this.drawnLinks = new LinkDrawing(layout.isCrowded() ? THIN : THICK);
        this.routing = Router.route(grid());
        this.lineage = new Lineage(links, options);
    }

    /** A link and the corners of its way. */
    private record Course(MapLink link, List<Point> corners, boolean standsOut) {}

    /** Draws a map. */
    public static DrawnMap draw(MapPicture picture, MapOptions options) {
        var drawing = new MapDrawing(picture, options);
        List<Course> courses = drawing.courses();
        return new DrawnMap(
                drawing.svg(courses), courses.stream().map(Course::link).toList());
    }

    /** Where boxes stand and links run; boxes in reading order, links by their ends. */
    static Routing routing(MapPicture picture) {
        return new MapDrawing(picture, MapOptions.in("es")).routing;
    }

    /** The boxes and links that a map puts before the router. */
    static Grid grid(MapPicture picture) {
        return new MapDrawing(picture, MapOptions.in("es")).grid();
    }

    private Grid grid() {
        List<MapNode> nodes = layout.inReadingOrder();
        Map<String, Integer> places = new HashMap<>();
        List<Cell> cells = new ArrayList<>();
        for (MapNode node : nodes) {
            places.put(node.code(), cells.size());
            cells.add(layout.cell(node.code()));
        }
        return new Grid(
                layout.columns(),
                layout.rows(),
                layout.bands().stream().map(Band::first).collect(Collectors.toSet()),
                cells,
                links.stream().map(link -> line(link, places)).toList(),
                frame.measures());
    }

    private Link line(MapLink link, Map<String, Integer> places) {
        return new Link(
                Objects.requireNonNull(places.get(link.cause())),
                Objects.requireNonNull(places.get(link.effect())),
                drawnLinks.width(link),
                drawnLinks.arrow(link));
    }

    private List<Course> courses() {
        return IntStream.range(0, links.size())
                .mapToObj(link ->
                        new Course(links.get(link), routing.courses().get(link), lineage.holds(links.get(link))))
                .sorted(UPWARDS)
                .toList();
    }

    private Svg svg(List<Course> courses) {
        var svg = new SvgWriter("map", routing.width(), routing.height());
        String title = options.idPrefix() + "-title";
        String description = options.idPrefix() + "-description";
        svg.set("role", "group").set("lang", options.language());
        svg.set("aria-labelledby", title).set("aria-describedby", description);
        svg.open("title").set("id", title).words(picture.words().title()).close();
        svg.open("desc")
                .set("id", description)
                .words(picture.words().description())
                .close();
        frame.draw(svg, routing);
        courses.forEach(course -> drawnLinks.draw(svg, course.link(), course.corners(), !course.standsOut()));
        var nodes = new NodeDrawing(svg, BOX_WIDTH, BOX_HEIGHT, picture.words(), options);
        for (MapNode node : layout.inReadingOrder()) {
            Cell cell = layout.cell(node.code());
            nodes.draw(
                    node,
                    routing.columnLefts().get(cell.column()),
                    routing.rowTops().get(cell.row()),
                    !lineage.holds(node));
        }
        return svg.finish();
    }
}
