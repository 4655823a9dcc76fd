package ec.atalaya.plan;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeSet;

/** The strategic map: objectives tied by cause and effect, always from causes to effects and never in a circle. */
public final class CauseEffectMap {

    private static final Comparator<CauseEffectLink> ORDER = Comparator.comparing(CauseEffectLink::cause)
            .thenComparing(CauseEffectLink::effect)
            .thenComparing(
                    link -> link.validFrom() == null ? java.time.LocalDate.MIN : link.validFrom(),
                    Comparator.naturalOrder());

    /**
     * A link as it is walked from its effect.
     *
     * @param number its place among {@link #links}, counted from 0
     * @param causeRank the rank of its cause
     */
    public record Tie(CauseEffectLink link, int number, int causeRank) {}

    private final List<CauseEffectLink> links;
    private final Map<String, List<CauseEffectLink>> into = new HashMap<>();
    private final Map<String, List<CauseEffectLink>> outOf = new HashMap<>();
    private final List<String> order;
    private final Map<String, Integer> ranks = new HashMap<>();
    /** By the rank of the effect: whoever walks all links need look up no name. */
    private final List<List<Tie>> ties = new ArrayList<>();

    /**
     * Draws the map.
     *
     * @throws IllegalArgumentException if the links go round in a circle; {@link #circles} names them
     */
    public CauseEffectMap(Collection<String> objectives, Collection<CauseEffectLink> links) {
        this.links = links.stream().sorted(ORDER).toList();
        for (CauseEffectLink link : this.links) {
            into.computeIfAbsent(link.effect(), effect -> new ArrayList<>()).add(link);
            outOf.computeIfAbsent(link.cause(), cause -> new ArrayList<>()).add(link);
        }
        this.order = causesFirst(new TreeSet<>(objectives));
        if (order.size() < objectives.size()) {
            throw new IllegalArgumentException("The links go round in a circle: " + circles(this.links));
        }
        order.forEach(objective -> ranks.put(objective, ranks.size()));
        order.forEach(objective -> ties.add(new ArrayList<>(into(objective).size())));
        for (int number = 0; number < this.links.size(); number++) {
            CauseEffectLink link = this.links.get(number);
            ties.get(rank(link.effect())).add(new Tie(link, number, rank(link.cause())));
        }
    }

    /** All links, by cause and effect. */
    public List<CauseEffectLink> links() {
        return links;
    }

    /** The links that end at an objective, by cause. */
    public List<CauseEffectLink> into(String objective) {
        return into.getOrDefault(objective, List.of());
    }

    /** The same of the objective of a rank. */
    public List<Tie> into(int rank) {
        return ties.get(rank);
    }

    /** The links that begin at an objective, by effect. */
    public List<CauseEffectLink> outOf(String objective) {
        return outOf.getOrDefault(objective, List.of());
    }

    /** All objectives, each after all of its causes. */
    public List<String> causesFirst() {
        return order;
    }

    /**
     * An objective's place among {@link #causesFirst}, counted from 0: always greater than those of its causes.
     *
     * @throws IllegalArgumentException if there is no such objective
     */
    public int rank(String objective) {
        Integer rank = ranks.get(objective);
        if (rank == null) {
            throw new IllegalArgumentException("No objective " + objective);
        }
        return rank;
    }

    private List<String> causesFirst(Set<String> objectives) {
        Map<String, Integer> open = new HashMap<>();
        PriorityQueue<String> ready = new PriorityQueue<>();
        for (String objective : objectives) {
            int causes = into(objective).size();
            open.put(objective, causes);
            if (causes == 0) {
                ready.add(objective);
            }
        }
        List<String> sorted = new ArrayList<>(objectives.size());
        while (!ready.isEmpty()) {
            String objective = ready.remove();
            sorted.add(objective);
            for (CauseEffectLink link : outOf(objective)) {
                if (open.merge(link.effect(), -1, Integer::sum) == 0) {
                    ready.add(link.effect());
                }
            }
        }
        return List.copyOf(sorted);
    }

    /**
     * The circles among these links, each as the codes along its way, the first one again at the end. Circles that
     * share an objective are told one at a time, as breaking one may break the other.
     */
    public static List<List<String>> circles(Collection<CauseEffectLink> links) {
        Map<String, TreeSet<String>> causes = new HashMap<>();
        Map<String, TreeSet<String>> effects = new HashMap<>();
        for (CauseEffectLink link : links) {
            causes.computeIfAbsent(link.effect(), key -> new TreeSet<>()).add(link.cause());
            effects.computeIfAbsent(link.cause(), key -> new TreeSet<>()).add(link.effect());
        }
        List<List<String>> circles = new ArrayList<>();
        Set<String> left = new TreeSet<>(causes.keySet());
        left.retainAll(effects.keySet());
        trim(left, causes, effects);
        while (!left.isEmpty()) {
            List<String> circle = walkBack(left, causes);
            circles.add(circle);
            left.removeAll(circle);
            trim(left, causes, effects);
        }
        return circles;
    }

    /** Takes away whatever has no cause or no effect left, so that only circles and what lies between them remain. */
    private static void trim(
            Set<String> left, Map<String, TreeSet<String>> causes, Map<String, TreeSet<String>> effects) {
        ArrayDeque<String> unsure = new ArrayDeque<>(left);
        while (!unsure.isEmpty()) {
            String objective = unsure.remove();
            if (!left.contains(objective)) {
                continue;
            }
            Set<String> behind = causes.getOrDefault(objective, new TreeSet<>());
            Set<String> ahead = effects.getOrDefault(objective, new TreeSet<>());
            if (Collections.disjoint(behind, left) || Collections.disjoint(ahead, left)) {
                left.remove(objective);
                unsure.addAll(behind);
                unsure.addAll(ahead);
            }
        }
    }

    private static List<String> walkBack(Set<String> left, Map<String, TreeSet<String>> causes) {
        List<String> walked = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        String at = left.iterator().next();
        while (seen.add(at)) {
            walked.add(at);
            at = causes.getOrDefault(at, new TreeSet<>()).stream()
                    .filter(left::contains)
                    .findFirst()
                    .orElseThrow();
        }
        List<String> circle = new ArrayList<>(walked.subList(walked.indexOf(at), walked.size()));
        circle.add(at);
        Collections.reverse(circle);
        return circle;
    }
}
