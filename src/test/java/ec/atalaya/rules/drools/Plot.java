package ec.atalaya.rules.drools;

/** A fact of the tests. */
public record Plot(String code, double size, Soil soil) {

    /** A closed set of values, as statuses are. */
    public enum Soil {
        CLAY,
        SAND
    }

    public Plot(String code, double size) {
        this(code, size, Soil.CLAY);
    }
}
