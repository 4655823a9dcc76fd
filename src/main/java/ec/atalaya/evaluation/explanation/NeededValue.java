package ec.atalaya.evaluation.explanation;

import ec.atalaya.evaluation.scoring.AccumulatedValue;
import ec.atalaya.evaluation.scoring.Attainment;
import ec.atalaya.evaluation.scoring.Formula;
import ec.atalaya.evaluation.scoring.Judge;
import ec.atalaya.evaluation.scoring.Reading;
import ec.atalaya.plan.Direction;
import ec.atalaya.plan.Settled;
import java.util.List;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/** The value that an indicator would need to attain a mark: the scoring formula turned round, and tried out. */
final class NeededValue {

    private static final double SMALLEST_STEP = 1e-10;
    private static final int STEPS = 4;

    private final Reading reading;
    private final AccumulatedValue measured;
    private final List<Formula.Term> terms;
    private final double mark;

    private NeededValue(Reading reading, AccumulatedValue measured, Formula formula, double mark) {
        this.reading = reading;
        this.measured = measured;
        this.terms = formula.terms();
        this.mark = mark;
    }

    /** Null where the method cannot be turned round, or no value would do. */
    static @Nullable Double of(Reading reading, Attainment attainment, double mark) {
        AccumulatedValue measured = reading.measured();
        return measured == null ? null : new NeededValue(reading, measured, attainment.formula(), mark).find();
    }

    private @Nullable Double find() {
        for (double candidate : candidates().toArray()) {
            double away = Math.signum(candidate - measured.value());
            double value = Settled.of(candidate);
            for (int step = 0; step <= STEPS && Double.isFinite(value); step++) {
                if (attains(value)) {
                    return value;
                }
                // Settling may have taken a value just short of the mark.
                value = Settled.of(candidate + away * (step + 1) * Math.max(SMALLEST_STEP, Math.ulp(candidate)));
            }
        }
        return null;
    }

    private boolean attains(double value) {
        var other = new AccumulatedValue(measured.period(), value, measured.measured());
        var tried = new Reading(
                reading.indicator(),
                reading.judged(),
                other,
                reading.target(),
                reading.due(),
                reading.age(),
                reading.missing(),
                reading.series());
        return Judge.judge(tried) instanceof Attainment attainment && attainment.value() >= mark;
    }

    private DoubleStream candidates() {
        boolean down = reading.indicator().direction() == Direction.DOWN;
        double target = term("T");
        double baseline = term("b");
        return switch (reading.indicator().method()) {
            case TARGET_RATIO -> DoubleStream.of(down ? ratioDown() : mark * target);
            case TARGET_RATIO_COMPLEMENT -> DoubleStream.of(down ? (2 - mark) * target : mark * target);
            case BASELINE_PROGRESS -> DoubleStream.of(baseline + mark * (target - baseline));
            case EXPECTED_PROGRESS -> DoubleStream.of(baseline + mark * term("s") * (term("T*") - baseline));
            case PLAN_PROGRESS -> DoubleStream.of(mark * term("T*"));
            case RED_FLAG_GOAL -> DoubleStream.of(term("red") + mark * (term("goal") - term("red")));
            case RANGE -> range();
            case BINARY -> DoubleStream.of(target);
            case GROWTH_RATIO, TREND_PROJECTION -> DoubleStream.empty();
        };
    }

    /** Against a target of 0 only a value of 0 will do. */
    private double ratioDown() {
        double target = term("T");
        return Double.isNaN(target) ? 0 : target / mark;
    }

    /** Back towards the edge that the value lies beyond, be it the lower or the upper one. */
    private DoubleStream range() {
        double back = term("x") - (1 - mark) * term("w");
        return DoubleStream.of(measured.value() + back, measured.value() - back);
    }

    private double term(String letter) {
        return terms.stream()
                .filter(term -> term.letter().equals(letter))
                .mapToDouble(Formula.Term::number)
                .findFirst()
                .orElse(Double.NaN);
    }
}
