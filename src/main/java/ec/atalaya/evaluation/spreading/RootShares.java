package ec.atalaya.evaluation.spreading;

import ec.atalaya.plan.Period;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Walks back from one objective over the links that fed it, and deals its threat out to the roots. Each link upstream is
 * walked once a period. Relief and saturation on the way scale all shares evenly.
 */
public final class RootShares {

    private static final Comparator<RootShare> GREATEST_FIRST =
            Comparator.comparingDouble(RootShare::amount).reversed().thenComparing(RootShare::root);

    private record State(String objective, Period period) {}

    /** What of the threat passes through a state, and the one way by which most of that goes on. */
    private static final class Flow {
        private double amount;
        private double strongest;
        private @Nullable Contribution next;
        private @Nullable State towards;
    }

    /** What a root was dealt so far. */
    private static final class Dealt {
        private double amount;
        private double strongest;
        private List<Contribution> path = List.of();
    }

    private final Spread spread;
    private final Map<State, Flow> flows = new HashMap<>();
    private final Map<String, Dealt> roots = new TreeMap<>();

    private RootShares(Spread spread) {
        this.spread = spread;
    }

    /** The roots behind what threatens an objective in a period, the greatest first; none where nothing threatens it. */
    public static List<RootShare> of(Spread spread, String objective, Period period) {
        Exposure exposure = spread.of(objective, period).orElse(null);
        if (exposure == null || exposure.threat() <= 0) {
            return List.of();
        }
        return new RootShares(spread).deal(exposure);
    }

    private List<RootShare> deal(Exposure asked) {
        State start = new State(asked.objective(), asked.period());
        Flow whole = new Flow();
        whole.amount = asked.threat();
        whole.strongest = asked.threat();
        flows.put(start, whole);
        for (State state : effectsFirst(start)) {
            Exposure exposure = exposureOf(state);
            Flow flow = flows.get(state);
            if (exposure != null && flow != null) {
                pass(state, exposure, flow, state.equals(start));
            }
        }
        return roots.entrySet().stream()
                .map(root -> new RootShare(
                        root.getKey(),
                        root.getValue().amount,
                        root.getValue().amount / asked.threat(),
                        root.getValue().path,
                        root.getValue().strongest))
                .sorted(GREATEST_FIRST)
                .toList();
    }

    /** All states upstream, each before its causes. */
    private List<State> effectsFirst(State start) {
        Map<String, Integer> rank = new HashMap<>();
        Set<State> reached = new HashSet<>();
        Deque<State> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            State state = open.remove();
            Exposure exposure = exposureOf(state);
            if (exposure == null || !reached.add(state)) {
                continue;
            }
            for (Contribution contribution : exposure.contributions()) {
                if (contribution.passage() == Contribution.Passage.THREATENS) {
                    open.add(causeOf(contribution));
                }
            }
        }
        List<String> order = spread.map().causesFirst();
        for (int i = 0; i < order.size(); i++) {
            rank.put(order.get(i), i);
        }
        Comparator<State> lastFirst = Comparator.comparing((State state) -> rank.getOrDefault(state.objective(), -1))
                .reversed();
        return reached.stream().sorted(lastFirst.thenComparing(State::period)).toList();
    }

    private @Nullable Exposure exposureOf(State state) {
        return spread.of(state.objective(), state.period()).orElse(null);
    }

    private static State causeOf(Contribution contribution) {
        return new State(contribution.link().cause(), contribution.causePeriod());
    }

    private void pass(State state, Exposure exposure, Flow flow, boolean asked) {
        double behind = asked ? 1 : 1 - exposure.ownPart() / exposure.burden();
        if (behind < 1) {
            own(state.objective(), flow.amount * (1 - behind), flow.strongest * (1 - behind), pathFrom(flow));
        }
        if (behind == 0) {
            return;
        }
        for (Contribution contribution : exposure.contributions()) {
            if (contribution.passage().threatens() && contribution.amount() > 0) {
                double part = behind * contribution.amount() / exposure.threat();
                passOn(state, flow, contribution, part);
            }
        }
    }

    private void passOn(State state, Flow flow, Contribution contribution, double part) {
        if (contribution.passage() == Contribution.Passage.THREATENS_BY_ADVANCE) {
            List<Contribution> path = new ArrayList<>(List.of(contribution));
            path.addAll(pathFrom(flow));
            own(contribution.link().cause(), flow.amount * part, flow.strongest * part, path);
            return;
        }
        Flow cause = flows.computeIfAbsent(causeOf(contribution), key -> new Flow());
        cause.amount += flow.amount * part;
        if (flow.strongest * part > cause.strongest) {
            cause.strongest = flow.strongest * part;
            cause.next = contribution;
            cause.towards = state;
        }
    }

    private List<Contribution> pathFrom(Flow flow) {
        List<Contribution> path = new ArrayList<>();
        Flow at = flow;
        while (at != null && at.next != null) {
            path.add(at.next);
            at = at.towards == null ? null : flows.get(at.towards);
        }
        return path;
    }

    private void own(String root, double amount, double strongest, List<Contribution> path) {
        Dealt dealt = roots.computeIfAbsent(root, key -> new Dealt());
        dealt.amount += amount;
        if (strongest > dealt.strongest) {
            dealt.strongest = strongest;
            dealt.path = path;
        }
    }
}
