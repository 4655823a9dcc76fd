package ec.atalaya;

/** The product's entry. */
public final class Atalaya {

    private Atalaya() {}

    public static void main(String[] args) {}
}
