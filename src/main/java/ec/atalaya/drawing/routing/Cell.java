package ec.atalaya.drawing.routing;

/**
 * Where a box stands on the grid.
 *
 * @param column from 0, left to right
 * @param row from 0, top to bottom
 */
public record Cell(int column, int row) {}
