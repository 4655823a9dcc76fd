package ec.atalaya.drawing;

import ec.atalaya.drawing.routing.Measures;
import ec.atalaya.drawing.routing.Routing;
import java.util.List;

/** What a map's nodes stand on: bands with the names of perspectives, and heads with the names of axes. */
final class MapFrame {

    private static final double NAME_SIZE = 13.5;
    private static final double NAME_LINE = 16;
    private static final double STANDING_SIZE = 12.5;
    private static final double BAND_SIZE = 13;
    private static final double BAND_LINE = 15;
    private static final double ABOVE_BAND = 9;
    private static final double BELOW_HEADS = 8;
    private static final double LEAST_CHANNEL = 20;

    private final List<MapColumn> columns;
    private final int lanes;
    private final List<Band> bands;
    private final List<List<String>> heads;
    private final List<List<String>> names;
    private final Measures measures;

    /**
     * Settles how much room the names need.
     *
     * @param lanes how many columns of boxes each axis has
     * @param bare the sizes without that room on the left, and with room for heads of one line on top
     */
    MapFrame(List<MapColumn> columns, int lanes, List<Band> bands, Measures bare) {
        this.columns = columns;
        this.lanes = lanes;
        this.bands = bands;
        this.heads = columns.stream()
                .map(column -> Typeface.BOLD.wrap(column.name(), NAME_SIZE, bare.boxWidth(), 2))
                .toList();
        this.names = bands.stream()
                .map(band -> Typeface.BOLD.wrap(band.name(), BAND_SIZE, leastHeight(band, bare.boxHeight()), 4))
                .toList();
        double left = longest(names) == 0 ? 0 : longest(names) * BAND_LINE + 8;
        double more = Math.max(0, longest(heads) - 1) * NAME_LINE;
        this.measures = new Measures(bare.boxWidth(), bare.boxHeight(), left, bare.top() + more, bare.pitch());
    }

    Measures measures() {
        return measures;
    }

    private static int longest(List<List<String>> texts) {
        return texts.stream().mapToInt(List::size).max().orElse(0);
    }

    private static double leastHeight(Band band, double boxHeight) {
        return band.rows() * (boxHeight + LEAST_CHANNEL);
    }

    void draw(SvgWriter svg, Routing routing) {
        for (int band = 0; band < bands.size(); band++) {
            drawBand(svg, routing, band);
        }
        for (int column = 0; column < columns.size(); column++) {
            drawHead(svg, column, routing.columnLefts().get(column * lanes));
        }
    }

    private void drawBand(SvgWriter svg, Routing routing, int index) {
        Band band = bands.get(index);
        boolean isLast = index == bands.size() - 1;
        double top = index == 0
                ? measures.top() - BELOW_HEADS
                : routing.channelTops().get(band.first()) + ABOVE_BAND;
        double bottom =
                isLast ? Math.ceil(routing.height()) : routing.channelTops().get(band.last() + 1) + ABOVE_BAND;
        boolean odd = index % 2 == 1;
        Style ground = Style.filled(odd ? "band alt" : "band", odd ? Token.SURFACE : Token.BG);
        svg.rect(0, top, Math.ceil(routing.width()), bottom - top, 0, ground);
        double middle =
                (routing.rowTops().get(band.first()) + routing.rowTops().get(band.last()) + measures.boxHeight()) / 2;
        List<String> lines = names.get(index);
        for (int line = 0; line < lines.size(); line++) {
            double x = measures.left() / 2 + 4 + (line - (lines.size() - 1) / 2.0) * BAND_LINE;
            svg.open(
                    "text",
                    Style.text("band-name", BAND_SIZE, Token.INK2).bold().anchored("middle"));
            svg.set("transform", "translate(" + SvgWriter.number(x) + " " + SvgWriter.number(middle) + ") rotate(-90)");
            svg.words(lines.get(line)).close();
        }
    }

    private void drawHead(SvgWriter svg, int index, double x) {
        MapColumn column = columns.get(index);
        double y = 19;
        for (String line : heads.get(index)) {
            svg.text(x, y, line, Style.text("column-name", NAME_SIZE, Token.INK).bold());
            y += NAME_LINE;
        }
        if (!column.standing().isEmpty()) {
            Mark.draw(svg, column.tone(), x, y - 10, 14);
            String standing = Typeface.REGULAR.fit(column.standing(), STANDING_SIZE, measures.boxWidth() - 19);
            svg.text(x + 19, y + 2, standing, Style.text("standing", STANDING_SIZE, Token.INK2));
        }
    }
}
