package ec.atalaya.evaluation;

import ec.atalaya.evaluation.scoring.Reason;
import ec.atalaya.evaluation.spreading.Exposure;
import ec.atalaya.evaluation.spreading.Spread;
import ec.atalaya.plan.Axis;
import ec.atalaya.plan.Indicator;
import ec.atalaya.plan.Level;
import ec.atalaya.plan.Period;
import ec.atalaya.plan.Perspective;
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

    /** Verdicts and exposures of one period. */
    private record Frame(Climbed climbed, RollUpVerdict whole, Map<String, Exposure> exposures) {

        Verdict verdict(Subject subject) {
            @Nullable
            Verdict verdict =
                    switch (subject.level()) {
                        case LINK -> null;
                        case INDICATOR -> climbed.indicators().get(subject.code());
                        case OBJECTIVE -> climbed.objectives().get(subject.code());
                        case AXIS -> climbed.axes().get(subject.code());
                        case PERSPECTIVE -> climbed.perspectives().get(subject.code());
                        case PLAN -> whole;
                        case DRIVER -> null;
                    };
            return Objects.requireNonNull(verdict, () -> subject + " has no verdict");
        }

        double exposure(Subject subject) {
            Exposure exposure = subject.level() == Level.OBJECTIVE ? exposures.get(subject.code()) : null;
            return exposure == null ? 0 : exposure.value();
        }
    }

    /** All standings of a period: indicators, objectives, axes, perspectives, plan, each level by code. */
    List<Standing> in(Period period) {
        List<Frame> frames = framesBackFrom(period);
        List<Standing> standings = new ArrayList<>();
        Climbed now = frames.get(0).climbed();
        for (IndicatorVerdict verdict : now.indicators().values()) {
            Indicator indicator = verdict.indicator();
            standings.add(standing(
                    frames,
                    verdict.subject(),
                    positions.of(indicator),
                    indicator.critical(),
                    verdict.reading().isDisputed(),
                    verdict.reading().missing().daysLate()));
        }
        for (RollUpVerdict verdict : now.objectives().values()) {
            standings.add(standing(
                    frames, verdict.subject(), positions.of(verdict.subject().code())));
        }
        for (Axis axis : plan.axes()) {
            standings.add(standing(frames, new Subject(Level.AXIS, axis.code(), period), Positions.of(axis)));
        }
        for (Perspective perspective : plan.perspectives()) {
            standings.add(standing(
                    frames, new Subject(Level.PERSPECTIVE, perspective.code(), period), Positions.of(perspective)));
        }
        standings.add(standing(frames, new Subject(Level.PLAN, plan.code(), period), Positions.PLAN));
        return standings;
    }

    /** The period first, then those before it, as far as rules look back and the timeline reaches. */
    private List<Frame> framesBackFrom(Period period) {
        List<Frame> frames = new ArrayList<>(lookBack + 1);
        for (int back = 0; back <= lookBack; back++) {
            Period then = period.minus(back);
            Climbed verdicts = climbed.get(then);
            RollUpVerdict whole = wholes.get(then);
            if (verdicts == null || whole == null) {
                break;
            }
            frames.add(new Frame(verdicts, whole, spread.in(then)));
        }
        if (frames.isEmpty()) {
            throw new IllegalArgumentException(period + " is not on the timeline");
        }
        return frames;
    }

    private Standing standing(List<Frame> frames, Subject subject, Position position) {
        return standing(frames, subject, position, false, false, 0);
    }

    private Standing standing(
            List<Frame> frames, Subject subject, Position position, boolean critical, boolean disputed, int daysLate) {
        List<Moment> moments = new ArrayList<>(frames.size());
        for (Frame frame : frames) {
            moments.add(moment(frame, subject));
        }
        return new Standing(
                subject,
                position,
                subject.level().name(),
                critical,
                disputed,
                daysLate,
                moments.get(0),
                moments.subList(1, moments.size()));
    }

    private Moment moment(Frame frame, Subject subject) {
        Verdict verdict = frame.verdict(subject);
        return new Moment(
                verdict.status(),
                scale.order(verdict.status()),
                scale.isMet(verdict.status()),
                verdict.reason().map(Reason::name).orElse(""),
                verdict.score(),
                verdict.hasScore() ? scale.deviation(verdict.score()) : Double.NaN,
                frame.exposure(subject));
    }
}
