package ec.atalaya.evaluation.explanation;

import ec.atalaya.evaluation.Child;
import ec.atalaya.evaluation.IndicatorVerdict;
import ec.atalaya.evaluation.PeriodResult;
import ec.atalaya.evaluation.RollUpVerdict;
import ec.atalaya.evaluation.Verdict;
import ec.atalaya.evaluation.explanation.WhyNot.Condition;
import ec.atalaya.evaluation.explanation.WhyNot.Obstacle;
import ec.atalaya.evaluation.scoring.AccumulatedValue;
import ec.atalaya.evaluation.scoring.Attainment;
import ec.atalaya.plan.Level;
import ec.atalaya.plan.RollUp;
import ec.atalaya.rules.Firing;
import ec.atalaya.rules.RuleSet;
import ec.atalaya.rules.Status;
import ec.atalaya.rules.StatusScale;
import ec.atalaya.rules.fact.Standing;
import ec.atalaya.rules.fact.StatusConclusion;
import ec.atalaya.rules.fact.Subject;
import ec.atalaya.rules.table.Band;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** Tells what the next better status would take. */
final class WhyNots {

    private final RuleSet ruleSet;
    private final StatusScale scale;
    private final PeriodResult result;
    private final Map<Subject, Standing> standings;

    WhyNots(RuleSet ruleSet, PeriodResult result, Map<Subject, Standing> standings) {
        this.ruleSet = ruleSet;
        this.scale = ruleSet.scale();
        this.result = result;
        this.standings = standings;
    }

    /** Null for what is not assessed, has the best status, or got its status by other rules than bands. */
    @Nullable
    WhyNot of(Verdict verdict) {
        Status next = nextBetter(verdict.status());
        if (next == null) {
            return null;
        }
        if (verdict instanceof IndicatorVerdict indicator) {
            return isByBands(verdict) ? of(indicator, next) : null;
        }
        var rolledUp = (RollUpVerdict) verdict;
        return isByMajority(rolledUp) || isByBands(verdict) ? of(rolledUp, next) : null;
    }

    private @Nullable Status nextBetter(String status) {
        int order = scale.order(status);
        Status next = null;
        for (Status better : scale.statuses()) {
            if (better.order() < order) {
                next = better;
            }
        }
        return next;
    }

    private static boolean isByMajority(RollUpVerdict verdict) {
        return verdict.how().method() == RollUp.Method.MAJORITY;
    }

    /** What the plan itself concludes from children is told as a condition of its own. */
    private static boolean isByBands(Verdict verdict) {
        return verdict.rules().stream()
                .filter(firing -> firing.conclusion() instanceof StatusConclusion)
                .map(Firing::facts)
                .allMatch(facts -> facts.stream().anyMatch(fact -> isPlainBand(fact) || fact instanceof Child));
    }

    private static boolean isPlainBand(Object fact) {
        return fact instanceof Band band && band.isPlain();
    }

    private Bands bands(Subject subject) {
        Standing standing = Objects.requireNonNull(standings.get(subject), () -> subject + " has no standing");
        return new Bands(ruleSet, subject.level(), standing.position());
    }

    private WhyNot of(IndicatorVerdict verdict, Status next) {
        Bands bands = bands(verdict.subject());
        Band row = bands.above(attainment(verdict), order -> order == next.order());
        List<Condition> conditions =
                row == null ? List.of() : List.of(condition(Obstacle.ATTAINMENT, verdict, row.from()));
        return new WhyNot(next.code(), row == null ? null : TableRows.of(row), conditions, null);
    }

    private static double attainment(IndicatorVerdict verdict) {
        return verdict.outcome() instanceof Attainment attainment ? attainment.value() : Double.NaN;
    }

    private static Condition condition(Obstacle obstacle, IndicatorVerdict verdict, double needed) {
        AccumulatedValue measured = verdict.reading().measured();
        return new Condition(
                obstacle,
                Level.INDICATOR,
                verdict.subject().code(),
                Numbers.settled(needed),
                Numbers.settled(attainment(verdict)),
                verdict.outcome() instanceof Attainment attainment
                        ? NeededValue.of(verdict.reading(), attainment, needed)
                        : null,
                measured == null ? null : Numbers.settled(measured.value()));
    }

    private WhyNot of(RollUpVerdict verdict, Status next) {
        List<Condition> conditions = new ArrayList<>();
        Band row = null;
        if (isByMajority(verdict)) {
            if (scale.order(verdict.unheldStatus()) > next.order()) {
                conditions.add(own(Obstacle.MAJORITY, verdict, null));
            }
        } else {
            row = scoreRow(verdict, next);
            if (row != null && row.from() > verdict.score()) {
                conditions.add(own(Obstacle.SCORE, verdict, row.from()));
            }
        }
        Map<String, Double> scoresThen = new HashMap<>();
        if (verdict.subject().level() == Level.OBJECTIVE) {
            conditions.addAll(critical(verdict, next, scoresThen));
        }
        return new WhyNot(
                next.code(),
                row == null ? null : TableRows.of(row),
                conditions,
                scoresThen.isEmpty() ? null : Numbers.settled(verdict.scoreWith(scoresThen)));
    }

    /** The band that the score lies in where it is good enough already, else the one that it would have to reach. */
    private @Nullable Band scoreRow(RollUpVerdict verdict, Status next) {
        Bands bands = bands(verdict.subject());
        Band own = bands.deciding(verdict.score());
        IntPredicate good = order -> order == next.order();
        return own != null && scale.order(own.status()) <= next.order() ? own : bands.above(verdict.score(), good);
    }

    private static Condition own(Obstacle obstacle, RollUpVerdict verdict, @Nullable Double needed) {
        Subject subject = verdict.subject();
        return new Condition(
                obstacle,
                subject.level(),
                subject.code(),
                Numbers.settled(needed),
                Numbers.settled(verdict.score()),
                null,
                null);
    }

    private List<Condition> critical(RollUpVerdict verdict, Status next, Map<String, Double> scoresThen) {
        List<Condition> conditions = new ArrayList<>();
        for (Child child : verdict.children()) {
            if (!child.critical() || scale.order(child.status()) <= next.order()) {
                continue;
            }
            String code = child.subject().code();
            IndicatorVerdict indicator =
                    Objects.requireNonNull(result.indicators().get(code));
            Band row = isByBands(indicator)
                    ? bands(child.subject()).above(attainment(indicator), order -> order > 0 && order <= next.order())
                    : null;
            conditions.add(condition(Obstacle.CRITICAL, indicator, row == null ? Double.NaN : row.from()));
            if (row != null) {
                scoresThen.put(code, row.from());
            }
        }
        return conditions;
    }
}
