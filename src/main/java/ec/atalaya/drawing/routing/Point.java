package ec.atalaya.drawing.routing;

/** A corner or an end of a link. */
public record Point(double x, double y) {}
