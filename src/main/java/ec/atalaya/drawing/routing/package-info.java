/** Where the lines of a map run: boxes on a grid, and orthogonal links between them that meet no foreign box. */
@NullMarked
package ec.atalaya.drawing.routing;

import org.jspecify.annotations.NullMarked;
