package ec.atalaya.rules.table;

/** Ranges from an edge that belongs to them up to one that does not. */
final class Edges {

    private Edges() {}

    static boolean hold(double from, double to, double figure) {
        return figure >= from && figure < to;
    }

    /** An edge above 0 by a share of it; others stay where they are. */
    static double scaled(double edge, double share) {
        return edge > 0 && Double.isFinite(edge) ? edge * share : edge;
    }
}
