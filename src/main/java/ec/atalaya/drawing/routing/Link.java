package ec.atalaya.drawing.routing;

/**
 * A line that is to be drawn.
 *
 * @param from the box where it begins, by its place in the grid's list
 * @param to the box where it ends; another one
 * @param width of the line
 * @param arrow the length of its arrow head
 */
public record Link(int from, int to, double width, double arrow) {}
