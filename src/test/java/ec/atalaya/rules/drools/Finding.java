package ec.atalaya.rules.drools;

/** A conclusion of the tests. */
public record Finding(String plotCode, String what, double value) {

    public Finding(String plotCode, String what) {
        this(plotCode, what, 0);
    }
}
