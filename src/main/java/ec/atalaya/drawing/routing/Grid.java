package ec.atalaya.drawing.routing;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Boxes on a grid and the links between them.
 *
 * @param columns how many columns there are
 * @param rows how many rows there are
 * @param bandStarts the rows with which a band begins: more room is left above them
 * @param boxes where each box stands, no two in one cell
 * @param links in the order in which ties are settled
 * @param measures the sizes
 */
public record Grid(
        int columns, int rows, Set<Integer> bandStarts, List<Cell> boxes, List<Link> links, Measures measures) {

    public Grid {
        bandStarts = Set.copyOf(bandStarts);
        boxes = List.copyOf(boxes);
        links = List.copyOf(links);
        if (new HashSet<>(boxes).size() < boxes.size()) {
            throw new IllegalArgumentException("Two boxes stand in one cell: " + boxes);
        }
        for (Link link : links) {
            if (link.from() == link.to()) {
                throw new IllegalArgumentException("A link ends where it begins: " + link);
            }
        }
    }
}
