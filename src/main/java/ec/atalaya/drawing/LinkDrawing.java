package ec.atalaya.drawing;

import ec.atalaya.drawing.routing.Point;
import java.util.List;
import java.util.Locale;

/**
 * Draws links of a map: a halo that keeps crossings readable, the line, and its arrow head.
 *
 * @param widthOfAll how much thicker a link gets that passes on all there is
 */
record LinkDrawing(double widthOfAll) {

    private static final double IDLE_WIDTH = 1.1;
    private static final double LEAST_WIDTH = 1.5;
    private static final double HALO = 3;

    /** Thick by what it passes on. */
    double width(MapLink link) {
        return link.flow() == MapLink.Flow.IDLE ? IDLE_WIDTH : LEAST_WIDTH + Math.abs(link.amount()) * widthOfAll;
    }

    /** The length of its arrow head. */
    double arrow(MapLink link) {
        return link.flow() == MapLink.Flow.IDLE ? 5.4 : 5.4 + width(link) * 0.85;
    }

    void draw(SvgWriter svg, MapLink link, List<Point> corners, boolean dimmed) {
        var path = new LinkPath(corners, arrow(link));
        String flow = link.flow().name().toLowerCase(Locale.ROOT);
        Token colour = dimmed ? Token.LINE : colour(link.flow());
        double width = width(link);
        String line = path.line();
        svg.open("g", Style.of(dimmed ? "link dim" : "link"));
        svg.named("title", link.told());
        svg.path(line, Style.line("halo", Token.SURFACE, width + HALO));
        svg.path(
                line,
                Style.line("line " + flow, colour, width)
                        .with("stroke-linejoin", "round")
                        .dashed(link.flow() == MapLink.Flow.FAVOURABLE ? "5 3" : null));
        svg.path(path.head(), Style.filled("head " + flow, colour));
        svg.close();
    }

    private static Token colour(MapLink.Flow flow) {
        return switch (flow) {
            case THREAT -> Token.EXPO;
            case FAVOURABLE -> Token.ACCENT;
            case IDLE -> Token.LINK_IDLE;
        };
    }
}
