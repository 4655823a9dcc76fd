package ec.atalaya.console;

/** Values that were made up to show how the product works say so wherever they are shown. */
final class Illustrative {

    /** What a plan's files name as the source of such values. */
    static final String SOURCE = "ilustrativo";

    private Illustrative() {}
}
