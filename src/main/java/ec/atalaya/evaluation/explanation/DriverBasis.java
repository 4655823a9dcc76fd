package ec.atalaya.evaluation.explanation;

import ec.atalaya.evaluation.DriverReading;
import ec.atalaya.evaluation.scoring.AccumulatedValue;
import ec.atalaya.plan.Distance;
import ec.atalaya.plan.Period;
import ec.atalaya.rules.fact.OutsideDriver;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the plan assumed of an outside driver, and what came.
 *
 * @param unit of measure; null where it has none
 * @param judged the period of the driver's own that is compared
 * @param assumed null where nothing is
 * @param actual null where nothing is known
 * @param difference actual less assumed
 * @param share the difference as a share of what was assumed; null where that is 0
 * @param tolerance how far the one may lie from the other, in the driver's unit
 * @param toleratedShare the same as a share, where the plan writes it so; else null
 * @param left whether it lies further
 * @param adverse whether on the bad side
 * @param periods for how many periods in a row it has
 * @param measurements what the actual value is made of
 */
public record DriverBasis(
        String code,
        String name,
        @Nullable String unit,
        Period judged,
        @Nullable Double assumed,
        @Nullable Double actual,
        @Nullable Double difference,
        @Nullable Double share,
        @Nullable Double tolerance,
        @Nullable Double toleratedShare,
        boolean left,
        boolean adverse,
        int periods,
        List<MeasurementRow> measurements) {

    public DriverBasis {
        measurements = Lists.of(measurements);
    }

    /** Tells a driver's reading. */
    public static DriverBasis of(DriverReading reading) {
        OutsideDriver fact = reading.fact();
        AccumulatedValue measured = reading.measured();
        Distance tolerance = reading.driver().tolerance();
        return new DriverBasis(
                fact.getCode(),
                fact.name(),
                Lists.text(fact.unitOfMeasure()),
                fact.judged(),
                Numbers.settled(fact.assumed()),
                Numbers.settled(fact.actual()),
                Numbers.settled(fact.getDifference()),
                Numbers.settled(fact.getShare()),
                Numbers.settled(fact.tolerance()),
                tolerance.relative() ? Numbers.settled(tolerance.amount()) : null,
                fact.left(),
                fact.adverse(),
                fact.periodsLeft(),
                measured == null
                        ? List.of()
                        : measured.measured().stream().map(IndicatorParts::row).toList());
    }
}
