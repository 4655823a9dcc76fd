package ec.atalaya.rules.drools;

/** A fact of the tests that points to another one. */
public record Weed(String plotCode, int height) {

    /** Fails for weeds without height, as careless facts do. */
    public int growth() {
        return 100 / height;
    }
}
