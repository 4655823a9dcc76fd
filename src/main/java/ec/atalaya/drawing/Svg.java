package ec.atalaya.drawing;

/**
 * A finished drawing.
 *
 * @param markup one {@code svg} element, whole in itself: nothing in it is looked up elsewhere, and nothing of it needs
 *     a style sheet
 * @param width its natural width in pixels
 * @param height its natural height in pixels
 */
public record Svg(String markup, int width, int height) {

    /** The same drawing on a sheet where there is no more room than this, made smaller as a whole where it must be. */
    Svg within(double widest, double highest) {
        double scale = Math.min(1, Math.min(widest / width, highest / height));
        int fitWidth = (int) Math.floor(width * scale);
        int fitHeight = (int) Math.floor(height * scale);
        String size = "width=\"%d\" height=\"%d\"";
        return new Svg(
                markup.replaceFirst(size.formatted(width, height), size.formatted(fitWidth, fitHeight)),
                fitWidth,
                fitHeight);
    }

    @Override
    public String toString() {
        return markup;
    }
}
