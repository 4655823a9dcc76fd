package ec.atalaya.evaluation.explanation;

import ec.atalaya.evaluation.IndicatorVerdict;
import ec.atalaya.evaluation.explanation.MeasurementRow.OtherRow;
import ec.atalaya.evaluation.explanation.TargetBasis.Horizon;
import ec.atalaya.evaluation.explanation.TargetBasis.TargetRow;
import ec.atalaya.evaluation.scoring.AccumulatedValue;
import ec.atalaya.evaluation.scoring.Attainment;
import ec.atalaya.evaluation.scoring.Formula;
import ec.atalaya.evaluation.scoring.PeriodTarget;
import ec.atalaya.evaluation.scoring.Reading;
import ec.atalaya.measurement.MeasuredValue;
import ec.atalaya.measurement.Measurement;
import ec.atalaya.plan.Baseline;
import ec.atalaya.plan.HorizonTarget;
import ec.atalaya.plan.Indicator;
import ec.atalaya.plan.ScoringMethod;
import ec.atalaya.plan.Settled;
import ec.atalaya.plan.Target;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells what an indicator's verdict rests on. */
final class IndicatorParts {

    private static final String SHARE = "s";

    private final IndicatorVerdict verdict;
    private final Reading reading;
    private final Indicator indicator;

    IndicatorParts(IndicatorVerdict verdict) {
        this.verdict = verdict;
        this.reading = verdict.reading();
        this.indicator = verdict.indicator();
    }

    @Nullable
    Arithmetic arithmetic() {
        if (!(verdict.outcome() instanceof Attainment attainment)) {
            return null;
        }
        boolean same = !verdict.hasScore() || Settled.of(verdict.score()) == attainment.value();
        return new Arithmetic(
                indicator.method().name(),
                attainment.formula().text(),
                attainment.formula().terms().stream()
                        .filter(term -> Double.isFinite(term.number()))
                        .map(term -> new Arithmetic.Term(term.letter(), Settled.of(term.number())))
                        .toList(),
                attainment.value(),
                same ? null : Numbers.settled(verdict.score()));
    }

    MeasuredBasis value() {
        AccumulatedValue measured = reading.measured();
        boolean accumulated = measured != null && measured.measured().size() > 1;
        return new MeasuredBasis(
                reading.judged(),
                measured == null ? null : measured.period(),
                measured == null ? null : Numbers.settled(measured.value()),
                accumulated ? indicator.accumulation().name() : null,
                reading.missing().count(),
                reading.age(),
                indicator.maxAge(),
                reading.judged().last().plusDays(indicator.reportingLagDays()),
                reading.isProvisional(),
                reading.isDisputed(),
                measured == null
                        ? List.of()
                        : measured.measured().stream().map(IndicatorParts::row).toList());
    }

    static MeasurementRow row(MeasuredValue value) {
        Measurement chosen = value.chosen();
        return new MeasurementRow(
                chosen.period(),
                Settled.of(chosen.value()),
                Lists.text(chosen.source()),
                chosen.cutoff(),
                known(chosen),
                value.revision(),
                chosen.provisional(),
                Lists.text(chosen.note()),
                RowPlace.of(chosen.place()),
                others(value.earlier()),
                value.rivals().stream()
                        .map(rival -> other(rival, others(value.earlierOf(rival))))
                        .toList());
    }

    /** A cutoff says it already. */
    private static @Nullable LocalDate known(Measurement measurement) {
        return measurement.cutoff() == null ? measurement.knownFrom() : null;
    }

    private static List<OtherRow> others(List<Measurement> measurements) {
        return measurements.stream().map(one -> other(one, List.of())).toList();
    }

    private static OtherRow other(Measurement measurement, List<OtherRow> earlier) {
        return new OtherRow(
                Settled.of(measurement.value()),
                Lists.text(measurement.source()),
                measurement.cutoff(),
                known(measurement),
                measurement.provisional(),
                Lists.text(measurement.note()),
                RowPlace.of(measurement.place()),
                earlier);
    }

    TargetBasis target() {
        PeriodTarget target = reading.target();
        Double value = target.value();
        Double share = null;
        if (verdict.outcome() instanceof Attainment attainment) {
            value = attainment.target();
            share = share(attainment.formula());
        }
        return new TargetBasis(
                reading.judged(),
                target.scheduled(),
                Numbers.settled(value),
                Numbers.settled(target.lower()),
                Numbers.settled(target.upper()),
                share,
                horizon(),
                target.rows().stream().map(IndicatorParts::row).toList());
    }

    private @Nullable Double share(Formula formula) {
        return indicator.method() != ScoringMethod.EXPECTED_PROGRESS
                ? null
                : formula.terms().stream()
                        .filter(term -> term.letter().equals(SHARE))
                        .map(term -> Settled.of(term.number()))
                        .findFirst()
                        .orElse(null);
    }

    private @Nullable Horizon horizon() {
        HorizonTarget horizon = indicator.horizon();
        return horizon == null
                ? null
                : new Horizon(horizon.period(), Settled.of(horizon.value()), RowPlace.of(indicator.place()));
    }

    private static TargetRow row(Target row) {
        return new TargetRow(
                row.period(),
                Numbers.settled(row.value()),
                Numbers.settled(row.lower()),
                Numbers.settled(row.upper()),
                row.scheduled(),
                Lists.text(row.source()),
                RowPlace.of(row.place()));
    }

    @Nullable
    BaselineBasis baseline() {
        Baseline baseline = indicator.baseline();
        return baseline == null
                ? null
                : new BaselineBasis(baseline.period(), Settled.of(baseline.value()), RowPlace.of(indicator.place()));
    }
}
