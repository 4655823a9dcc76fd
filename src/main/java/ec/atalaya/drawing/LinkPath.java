package ec.atalaya.drawing;

import ec.atalaya.drawing.routing.Point;
import java.util.List;

/** The course of a link as path data: round corners, and an end that leaves room for its arrow head. */
record LinkPath(List<Point> corners, double arrow) {

    private static final double RADIUS = 6;

    /** The line, which ends inside the arrow head, or its corners would show beside the point. */
    String line() {
        Point first = corners.get(0);
        var data = new StringBuilder("M").append(at(first.x(), first.y()));
        for (int corner = 1; corner < corners.size() - 1; corner++) {
            bend(data, corners.get(corner - 1), corners.get(corner), corners.get(corner + 1));
        }
        Point tip = tip();
        return data.append('L')
                .append(at(tip.x(), tip.y() - direction() * arrow * 0.85))
                .toString();
    }

    /** The arrow head, a triangle: markers are lost in documents and mails. */
    String head() {
        Point tip = tip();
        double back = tip.y() - direction() * arrow;
        return "M" + at(tip.x(), tip.y()) + "L" + at(tip.x() - arrow / 2, back) + "L" + at(tip.x() + arrow / 2, back)
                + "z";
    }

    private Point tip() {
        return corners.get(corners.size() - 1);
    }

    private double direction() {
        return Math.signum(tip().y() - corners.get(corners.size() - 2).y());
    }

    private static void bend(StringBuilder data, Point before, Point corner, Point after) {
        double radius = Math.min(RADIUS, Math.min(distance(before, corner), distance(corner, after)) / 2);
        Point in = towards(corner, before, radius);
        Point out = towards(corner, after, radius);
        data.append('L').append(at(in.x(), in.y()));
        data.append('Q').append(at(corner.x(), corner.y())).append(' ').append(at(out.x(), out.y()));
    }

    private static double distance(Point one, Point other) {
        return Math.abs(one.x() - other.x()) + Math.abs(one.y() - other.y());
    }

    private static Point towards(Point from, Point to, double step) {
        return new Point(
                from.x() + Math.signum(to.x() - from.x()) * step, from.y() + Math.signum(to.y() - from.y()) * step);
    }

    private static String at(double x, double y) {
        return SvgWriter.number(x) + " " + SvgWriter.number(y);
    }
}
