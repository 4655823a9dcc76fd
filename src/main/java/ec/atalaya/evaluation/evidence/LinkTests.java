package ec.atalaya.evaluation.evidence;

import ec.atalaya.plan.CauseEffectLink;
import ec.atalaya.plan.Frequency;
import ec.atalaya.plan.Period;
import ec.atalaya.plan.Plan;
import ec.atalaya.rules.EvidenceMarks;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tests the links of a plan: the scores of the cause beside those of the effect a lag later, over as many years up to the
 * period in focus as the rule set names.
 *
 * <p>Only what is new makes a pair. A yearly indicator that is judged every quarter would tell the same thing four times,
 * and a value that is carried forward would tell it for years: so the first pair is taken, and after it the next one in
 * which, of both objectives, every indicator has come to a new period of its own and something new was measured. Pairs
 * are so no more frequent than the least frequent indicator of the two objectives.
 */
public final class LinkTests {

    /** What was measured of objectives. */
    public interface Observations {
        /** Null where the objective has no score in the period. */
        @Nullable
        Observation of(String objective, Period period);
    }

    private final Plan plan;
    private final EvidenceMarks marks;
    private final Observations observations;
    /** A period that brings no new pair needs no new test. */
    private final Map<CauseEffectLink, LinkEvidence> latest = new IdentityHashMap<>();

    public LinkTests(Plan plan, EvidenceMarks marks, Observations observations) {
        this.plan = plan;
        this.marks = marks;
        this.observations = observations;
    }

    /** The earliest period that a test in a period may look at. */
    public static Period earliest(Plan plan, EvidenceMarks marks, Period focus) {
        int longest = plan.map().links().stream()
                .mapToInt(link -> lag(plan, link, focus.frequency()))
                .max()
                .orElse(0);
        return marks.years() == 0 ? focus : firstEffect(marks, focus).minus(longest);
    }

    private static Period firstEffect(EvidenceMarks marks, Period focus) {
        return Period.of(focus.frequency(), focus.last().plusDays(1).minusYears(marks.years()));
    }

    private static int lag(Plan plan, CauseEffectLink link, Frequency evaluated) {
        return link.lagIn(plan.profile().rhythm(), evaluated);
    }

    /** What the data up to a period say of every link that holds in it, by cause and effect. */
    public List<LinkEvidence> in(Period focus) {
        return plan.map().links().stream()
                .filter(link -> link.holdsIn(focus))
                .map(link -> evidence(link, focus))
                .toList();
    }

    private LinkEvidence evidence(CauseEffectLink link, Period focus) {
        List<Pair> pairs = pairs(link, focus);
        LinkEvidence before = latest.get(link);
        if (before != null && before.pairs().equals(pairs)) {
            return before;
        }
        LinkEvidence evidence = LinkEvidence.of(link, pairs, marks);
        latest.put(link, evidence);
        return evidence;
    }

    private List<Pair> pairs(CauseEffectLink link, Period focus) {
        int lag = lag(plan, link, focus.frequency());
        List<Pair> pairs = new ArrayList<>();
        Observation lastCause = Observation.NOTHING;
        Observation lastEffect = Observation.NOTHING;
        for (Period period = firstEffect(marks, focus); period.compareTo(focus) <= 0; period = period.plus(1)) {
            Period causePeriod = period.minus(lag);
            if (!link.holdsIn(period) || !plan.profile().covers(causePeriod)) {
                continue;
            }
            Observation cause = observations.of(link.cause(), causePeriod);
            Observation effect = observations.of(link.effect(), period);
            if (cause != null && effect != null && cause.isNewsAfter(lastCause) && effect.isNewsAfter(lastEffect)) {
                pairs.add(new Pair(causePeriod, period, cause.score(), effect.score()));
                lastCause = cause;
                lastEffect = effect;
            }
        }
        return pairs;
    }
}
