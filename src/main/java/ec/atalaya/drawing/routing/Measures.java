package ec.atalaya.drawing.routing;

/**
 * The sizes of a grid.
 *
 * @param boxWidth of every box
 * @param boxHeight of every box
 * @param left what stays free at the left, for the names of the bands
 * @param top what stays free on top, for the names of the columns
 * @param pitch how far apart links run side by side
 */
public record Measures(double boxWidth, double boxHeight, double left, double top, double pitch) {}
