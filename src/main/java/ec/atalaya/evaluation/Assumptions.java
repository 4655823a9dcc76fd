package ec.atalaya.evaluation;

import ec.atalaya.evaluation.scoring.AccumulatedValue;
import ec.atalaya.evaluation.scoring.MeasuredSeries;
import ec.atalaya.measurement.MeasuredValue;
import ec.atalaya.measurement.Measurements;
import ec.atalaya.plan.Accumulation;
import ec.atalaya.plan.Driver;
import ec.atalaya.plan.Level;
import ec.atalaya.plan.MacroScenario;
import ec.atalaya.plan.Period;
import ec.atalaya.plan.Plan;
import ec.atalaya.plan.Settled;
import ec.atalaya.rules.Status;
import ec.atalaya.rules.fact.OutsideDriver;
import ec.atalaya.rules.fact.Standing;
import ec.atalaya.rules.fact.Standing.Moment;
import ec.atalaya.rules.fact.Subject;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Holds what the plan assumes of the world outside against what came, whatever scenario it is evaluated under. */
final class Assumptions {

    private static final Moment UNJUDGED = new Moment(Status.NOT_ASSESSED, 0, false, "", Double.NaN, Double.NaN, 0);

    /** Both sides of one assumption; {@code NaN} and null what is not known. */
    private record Pair(double assumed, @Nullable AccumulatedValue measured) {

        double actual() {
            return measured == null ? Double.NaN : measured.value();
        }
    }

    private final Plan plan;
    private final Measurements known;
    private final int lookBack;

    /**
     * Looks at a plan's assumptions.
     *
     * @param known what was known on the day of the evaluation
     * @param lookBack how many earlier periods count towards a run
     */
    Assumptions(Plan plan, Measurements known, int lookBack) {
        this.plan = plan;
        this.known = known;
        this.lookBack = lookBack;
    }

    /** Every driver in a period, in the plan's order. */
    List<DriverReading> in(Period period) {
        MacroScenario base = plan.macro().base().orElse(null);
        return base == null
                ? List.of()
                : plan.macro().drivers().stream()
                        .map(driver -> reading(driver, base, period))
                        .toList();
    }

    private DriverReading reading(Driver driver, MacroScenario base, Period period) {
        var subject = new Subject(Level.DRIVER, driver.code(), period);
        var series = new MeasuredSeries(driver, known.of(driver, plan.profile().sources()));
        Period judged = driver.judgedIn(period);
        Pair pair = pair(driver, base, series, judged);
        double shortfall = driver.shortfall(pair.actual(), pair.assumed());
        var fact = new OutsideDriver(
                subject,
                new Standing(subject, Positions.PLAN, Level.DRIVER.name(), false, false, 0, UNJUDGED, List.of()),
                driver.name(),
                driver.unitOfMeasure(),
                driver.direction().name(),
                judged,
                Settled.of(pair.assumed()),
                Settled.of(pair.actual()),
                Settled.of(driver.tolerance().from(pair.assumed())),
                driver.hasLeft(pair.actual(), pair.assumed()),
                shortfall > 0,
                periodsLeft(driver, base, series, period));
        return new DriverReading(driver, fact, pair.measured());
    }

    private int periodsLeft(Driver driver, MacroScenario base, MeasuredSeries series, Period period) {
        int run = 0;
        while (run <= lookBack) {
            Pair then = pair(driver, base, series, driver.judgedIn(period.minus(run)));
            if (!driver.hasLeft(then.actual(), then.assumed())) {
                return run;
            }
            run++;
        }
        return run;
    }

    /** Like is held against like: of a longer period those parts alone are compared that were measured. */
    private static Pair pair(Driver driver, MacroScenario base, MeasuredSeries series, Period judged) {
        AccumulatedValue actual = actual(driver, series, judged).orElse(null);
        if (actual == null) {
            return new Pair(base.assumed(driver, judged), null);
        }
        List<Period> measured = base.parts(driver, judged).stream()
                .filter(part -> actual.measured().stream()
                        .anyMatch(one -> overlap(part, one.chosen().period())))
                .toList();
        return new Pair(base.accumulated(driver, measured), actual);
    }

    private static boolean overlap(Period one, Period other) {
        return one.isWithin(other) || other.isWithin(one);
    }

    /** A sum of some months is not the sum of the year: it counts once the year is whole. */
    private static Optional<AccumulatedValue> actual(Driver driver, MeasuredSeries series, Period judged) {
        return series.at(judged)
                .filter(value -> driver.accumulation() != Accumulation.SUM || days(value.measured()) == days(judged));
    }

    private static long days(List<MeasuredValue> measured) {
        return measured.stream().mapToLong(one -> days(one.chosen().period())).sum();
    }

    private static long days(Period period) {
        return ChronoUnit.DAYS.between(period.first(), period.last()) + 1;
    }
}
