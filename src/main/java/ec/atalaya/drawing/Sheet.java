package ec.atalaya.drawing;

/** Paper, lying. */
public enum Sheet {
    A4(297, 210),
    A3(420, 297);

    private static final double PIXELS_PER_MILLIMETRE = 96 / 25.4;

    /** Margins, in millimetres. */
    private static final double BESIDE = 24;

    /** Margins, title, stamp and legend, in millimetres. */
    private static final double ABOVE_AND_BELOW = 52;

    private final float width;
    private final float height;

    Sheet(float width, float height) {
        this.width = width;
        this.height = height;
    }

    /** In millimetres. */
    float width() {
        return width;
    }

    /** In millimetres. */
    float height() {
        return height;
    }

    /** The sheet of that name, and the smaller one for any other. */
    public static Sheet named(String name) {
        return name.equalsIgnoreCase(A3.name()) ? A3 : A4;
    }

    /** A drawing as large as it may be on one sheet, below a title and above a legend. */
    public Svg fit(Svg drawing) {
        return drawing.within(
                (width - BESIDE) * PIXELS_PER_MILLIMETRE, (height - ABOVE_AND_BELOW) * PIXELS_PER_MILLIMETRE);
    }
}
