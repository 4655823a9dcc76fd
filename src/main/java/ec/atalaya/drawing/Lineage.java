package ec.atalaya.drawing;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What stands out on a map: an objective, all its causes and all its effects, and the links between them. */
final class Lineage {

    private final boolean everything;
    private final Set<String> nodes = new HashSet<>();
    private final Set<MapLink> links = new HashSet<>();

    Lineage(List<MapLink> all, @Nullable String selected) {
        this.everything = selected == null;
        if (selected != null) {
            follow(all, selected, MapLink::effect, MapLink::cause);
            follow(all, selected, MapLink::cause, MapLink::effect);
        }
    }

    boolean holds(MapNode node) {
        return everything || nodes.contains(node.code());
    }

    boolean holds(MapLink link) {
        return everything || links.contains(link);
    }

    private void follow(
            List<MapLink> all, String selected, Function<MapLink, String> near, Function<MapLink, String> far) {
        Set<String> seen = new HashSet<>(Set.of(selected));
        var open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            String here = open.remove();
            for (MapLink link : all) {
                if (near.apply(link).equals(here)) {
                    links.add(link);
                    if (seen.add(far.apply(link))) {
                        open.add(far.apply(link));
                    }
                }
            }
        }
        nodes.addAll(seen);
    }
}
