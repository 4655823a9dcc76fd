package ec.atalaya.evaluation.spreading;

import ec.atalaya.plan.CauseEffectMap.Tie;
import ec.atalaya.plan.Period;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Walks back from one objective over the links that fed it, and deals its threat out to the roots. Each link upstream is
 * walked once a period. Relief and saturation on the way scale all shares evenly.
 */
public final class RootShares {

    private static final Comparator<RootShare> GREATEST_FIRST =
            Comparator.comparingDouble(RootShare::amount).reversed().thenComparing(RootShare::root);

    /** What of the threat passes through an objective in a period, and the one way by which most of that goes on. */
    private static final class Flow {
        private double amount;
        private double strongest;
        private @Nullable Way way;
    }

    /** What a root was dealt so far. */
    private static final class Dealt {
        private double amount;
        private double strongest;
        private @Nullable Way way;
    }

    private final Spread spread;
    /**
     * By the rank of their objectives: whoever goes through them backwards meets each effect before its causes. Then by
     * the place of the period. Null where nothing flows.
     */
    private final @Nullable Flow[] @Nullable [] flows;

    private final Map<String, Dealt> roots = new HashMap<>();

    private RootShares(Spread spread, int ranks) {
        this.spread = spread;
        this.flows = new Flow[ranks][];
    }

    /** The roots behind what threatens an objective in a period, the greatest first; none where nothing threatens it. */
    public static List<RootShare> of(Spread spread, String objective, Period period) {
        Exposure exposure = spread.of(objective, period);
        if (exposure.threat() <= 0) {
            return List.of();
        }
        return new RootShares(spread, spread.map().rank(objective)).deal(exposure);
    }

    private List<RootShare> deal(Exposure asked) {
        Flow whole = new Flow();
        whole.amount = asked.threat();
        whole.strongest = asked.threat();
        passOn(asked, flows.length, whole, 1);
        for (int rank = flows.length - 1; rank >= 0; rank--) {
            pass(rank);
        }
        return roots.entrySet().stream()
                .map(root -> new RootShare(
                        root.getKey(),
                        root.getValue().amount,
                        root.getValue().amount / asked.threat(),
                        root.getValue().way,
                        root.getValue().strongest))
                .sorted(GREATEST_FIRST)
                .toList();
    }

    private void pass(int rank) {
        @Nullable Flow[] through = flows[rank];
        for (int place = 0; through != null && place < through.length; place++) {
            Flow flow = through[place];
            if (flow != null) {
                pass(spread.of(rank, place), rank, flow);
            }
        }
    }

    /** Keeps what is an objective's own, and passes on to its causes what lies behind it. */
    private void pass(Exposure exposure, int rank, Flow flow) {
        double behind = 1 - exposure.ownPart() / exposure.burden();
        if (behind < 1) {
            own(exposure.objective(), flow.amount * (1 - behind), flow.strongest * (1 - behind), flow.way);
        }
        if (behind > 0) {
            passOn(exposure, rank, flow, behind);
        }
    }

    private void passOn(Exposure exposure, int rank, Flow flow, double behind) {
        List<Tie> ties = spread.map().into(rank);
        for (int i = 0; i < ties.size(); i++) {
            Contribution contribution = exposure.contributions().get(i);
            if (!contribution.passage().threatens() || contribution.amount() <= 0) {
                continue;
            }
            double part = behind * contribution.amount() / exposure.threat();
            if (contribution.passage() == Contribution.Passage.THREATENS) {
                flowTo(contribution, ties.get(i).causeRank(), flow, part);
            } else {
                var way = new Way(contribution, flow.way);
                own(contribution.link().cause(), flow.amount * part, flow.strongest * part, way);
            }
        }
    }

    private void flowTo(Contribution contribution, int causeRank, Flow flow, double part) {
        Flow cause = flowThrough(causeRank, spread.place(contribution.causePeriod()));
        cause.amount += flow.amount * part;
        if (flow.strongest * part > cause.strongest) {
            cause.strongest = flow.strongest * part;
            cause.way = new Way(contribution, flow.way);
        }
    }

    private Flow flowThrough(int rank, int place) {
        @Nullable Flow[] through = flows[rank];
        if (through == null) {
            through = new Flow[spread.length()];
            flows[rank] = through;
        }
        Flow flow = through[place];
        if (flow == null) {
            flow = new Flow();
            through[place] = flow;
        }
        return flow;
    }

    private void own(String root, double amount, double strongest, @Nullable Way way) {
        Dealt dealt = roots.computeIfAbsent(root, key -> new Dealt());
        dealt.amount += amount;
        if (strongest > dealt.strongest) {
            dealt.strongest = strongest;
            dealt.way = way;
        }
    }
}
