package ec.atalaya.drawing;

import java.util.List;

/**
 * A map that was drawn.
 *
 * @param links every link that is on it, once, in the order in which they were drawn: the table beside the map holds
 *     these and no others
 */
public record DrawnMap(Svg svg, List<MapLink> links) {

    public DrawnMap {
        links = List.copyOf(links);
    }
}
