package ec.atalaya.drawing;

/**
 * How much of something there is, in the colour of exposure: of an objective, or the share of one root in it.
 *
 * @param value what is filled
 * @param full the value that fills it
 * @param width in pixels
 * @param height in pixels
 * @param label what it tells; empty where words beside it do
 */
public record ExposureBar(double value, double full, int width, int height, String label) {

    /** The small one that stands on a tile beside its number. */
    public static ExposureBar onTile(double exposure, double full) {
        return new ExposureBar(exposure, full, 34, 9, "");
    }

    public Svg draw() {
        var svg = new SvgWriter("exposure-bar", width, height).label(label);
        double filled = width * Math.max(0, Math.min(1, value / full));
        double radius = height > 8 ? 2 : 1;
        svg.rect(0, 0, width, height, radius, Style.filled("rail", Token.LINE));
        svg.rect(0, 0, filled, height, radius, Style.filled("exposure", Token.EXPO));
        return svg.finish();
    }
}
