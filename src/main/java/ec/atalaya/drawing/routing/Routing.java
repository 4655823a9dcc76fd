package ec.atalaya.drawing.routing;

import java.util.List;

/**
 * A grid with its sizes and the course of every link.
 *
 * @param width of the whole
 * @param height of the whole
 * @param columnLefts the left edge of each column's boxes
 * @param rowTops the top edge of each row's boxes
 * @param channelTops where the channel above each row begins, and after them the one below the last row
 * @param courses the corners of each link, from its cause to its effect, in the order of the grid's links
 */
public record Routing(
        double width,
        double height,
        List<Double> columnLefts,
        List<Double> rowTops,
        List<Double> channelTops,
        List<List<Point>> courses) {

    public Routing {
        columnLefts = List.copyOf(columnLefts);
        rowTops = List.copyOf(rowTops);
        channelTops = List.copyOf(channelTops);
        courses = courses.stream().map(List::copyOf).toList();
    }
}
