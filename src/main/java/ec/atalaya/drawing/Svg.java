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

    @Override
    public String toString() {
        return markup;
    }
}
