package ec.atalaya.drawing;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * What stands out on a map: an objective, all its causes and all its effects; or some objectives and what is tied to them
 * directly; and the links between.
 */
final class Lineage {

    private final boolean everything;
    private final Set<String> nodes = new HashSet<>();
    private final Set<MapLink> links = new HashSet<>();

    Lineage(List<MapLink> all, MapOptions options) {
        String selected = options.selected();
        Set<String> narrowed = options.narrowed();
        this.everything = selected == null && narrowed == null;
        if (selected != null) {
            follow(all, selected, MapLink::effect, MapLink::cause);
            follow(all, selected, MapLink::cause, MapLink::effect);
        } else if (narrowed != null) {
            gather(all, narrowed);
        }
    }

    boolean holds(MapNode node) {
        return everything || nodes.contains(node.code());
    }

    boolean holds(MapLink link) {
        return everything || links.contains(link);
    }

    private void gather(List<MapLink> all, Set<String> narrowed) {
        nodes.addAll(narrowed);
        for (MapLink link : all) {
            if (narrowed.contains(link.cause()) || narrowed.contains(link.effect())) {
                links.add(link);
                nodes.add(link.cause());
                nodes.add(link.effect());
            }
        }
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
