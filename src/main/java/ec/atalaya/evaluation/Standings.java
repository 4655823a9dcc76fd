package ec.atalaya.evaluation;

import ec.atalaya.evaluation.scoring.Reason;
import ec.atalaya.evaluation.spreading.Spread;
import ec.atalaya.plan.Indicator;
import ec.atalaya.plan.Level;
import ec.atalaya.plan.Period;
import ec.atalaya.plan.Plan;
import ec.atalaya.rules.StatusScale;
import ec.atalaya.rules.fact.Position;
import ec.atalaya.rules.fact.Standing;
import ec.atalaya.rules.fact.Standing.Moment;
import ec.atalaya.rules.fact.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where every subject stands in a period, with as much of the past as rules look back on. */
final class Standings {

    private final Plan plan;
    private final StatusScale scale;
    private final Positions positions;
    private final Map<Period, Climbed> climbed;
    private final Map<Period, RollUpVerdict> wholes;
    private final Spread spread;
    private final int lookBack;

    Standings(
            Plan plan,
            StatusScale scale,
            Positions positions,
            Map<Period, Climbed> climbed,
            Map<Period, RollUpVerdict> wholes,
            Spread spread,
            int lookBack) {
        this.plan = plan;
        this.scale = scale;
        this.positions = positions;
        this.climbed = climbed;
        this.wholes = wholes;
        this.spread = spread;
        this.lookBack = lookBack;
    }

    /** All standings of a period: indicators, objectives, axes, perspectives, plan, each level by code. */
    List<Standing> in(Period period) {
        List<Standing> standings = new ArrayList<>();
        Climbed now = climbedIn(period);
        for (IndicatorVerdict verdict : now.indicators().values()) {
            Indicator indicator = verdict.indicator();
            standings.add(standing(
                    verdict.subject(),
                    positions.of(indicator),
                    indicator.critical(),
                    verdict.reading().isDisputed()));
        }
        now.objectives()
                .values()
                .forEach(verdict -> standings.add(standing(
                        verdict.subject(), positions.of(verdict.subject().code()), false, false)));
        plan.axes()
                .forEach(axis -> standings.add(
                        standing(new Subject(Level.AXIS, axis.code(), period), Positions.of(axis), false, false)));
        plan.perspectives()
                .forEach(perspective -> standings.add(standing(
                        new Subject(Level.PERSPECTIVE, perspective.code(), period),
                        Positions.of(perspective),
                        false,
                        false)));
        standings.add(standing(new Subject(Level.PLAN, plan.code(), period), Positions.PLAN, false, false));
        return standings;
    }

    private Standing standing(Subject subject, Position position, boolean critical, boolean disputed) {
        List<Moment> past = new ArrayList<>(lookBack);
        for (int back = 1; back <= lookBack; back++) {
            Period earlier = subject.period().minus(back);
            if (!climbed.containsKey(earlier)) {
                break;
            }
            past.add(moment(subject, earlier));
        }
        return new Standing(
                subject, position, subject.level().name(), critical, disputed, moment(subject, subject.period()), past);
    }

    private Moment moment(Subject subject, Period period) {
        Verdict verdict = verdict(subject, period);
        boolean objective = subject.level() == Level.OBJECTIVE;
        return new Moment(
                verdict.status(),
                scale.order(verdict.status()),
                scale.isMet(verdict.status()),
                verdict.reason().map(Reason::name).orElse(""),
                verdict.score(),
                verdict.hasScore() ? scale.deviation(verdict.score()) : Double.NaN,
                objective
                        ? Objects.requireNonNull(spread.in(period).get(subject.code()))
                                .value()
                        : 0);
    }

    private Verdict verdict(Subject subject, Period period) {
        Climbed then = climbedIn(period);
        @Nullable
        Verdict verdict =
                switch (subject.level()) {
                    case INDICATOR -> then.indicators().get(subject.code());
                    case OBJECTIVE -> then.objectives().get(subject.code());
                    case AXIS -> then.axes().get(subject.code());
                    case PERSPECTIVE -> then.perspectives().get(subject.code());
                    case PLAN -> wholes.get(period);
                };
        return Objects.requireNonNull(verdict, () -> subject + " has no verdict in " + period);
    }

    private Climbed climbedIn(Period period) {
        return Objects.requireNonNull(climbed.get(period), () -> period + " is not on the timeline");
    }
}
