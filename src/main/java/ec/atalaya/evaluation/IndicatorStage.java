package ec.atalaya.evaluation;

import ec.atalaya.evaluation.scoring.Attainment;
import ec.atalaya.evaluation.scoring.Judge;
import ec.atalaya.evaluation.scoring.NotAssessed;
import ec.atalaya.evaluation.scoring.Outcome;
import ec.atalaya.evaluation.scoring.Reader;
import ec.atalaya.evaluation.scoring.Reading;
import ec.atalaya.evaluation.scoring.Reason;
import ec.atalaya.measurement.Measurements;
import ec.atalaya.measurement.Series;
import ec.atalaya.plan.Indicator;
import ec.atalaya.plan.Level;
import ec.atalaya.plan.Period;
import ec.atalaya.plan.Plan;
import ec.atalaya.rules.Firing;
import ec.atalaya.rules.RulesInForce;
import ec.atalaya.rules.Stage;
import ec.atalaya.rules.Status;
import ec.atalaya.rules.fact.MeasuredIndicator;
import ec.atalaya.rules.fact.Position;
import ec.atalaya.rules.fact.Subject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The first stage: every indicator gets its verdict. */
final class IndicatorStage {

    /** An indicator, and what does not change from period to period. */
    private record Watched(Indicator indicator, Position position, Series series) {}

    private record Judged(Subject subject, Position position, Reading reading, Outcome outcome) {}

    private final RulesInForce rules;
    private final Reader reader;
    private final List<Watched> watched = new ArrayList<>();

    IndicatorStage(
            Plan plan, RulesInForce rules, Positions positions, Measurements measurements, @Nullable LocalDate asOf) {
        this.rules = rules;
        this.reader = new Reader(plan, asOf);
        Measurements known = measurements.asOf(asOf);
        for (Indicator indicator : plan.indicators()) {
            watched.add(new Watched(
                    indicator,
                    positions.of(indicator),
                    known.of(indicator, plan.profile().sources())));
        }
    }

    /** The verdicts of a period, by code. */
    Map<String, IndicatorVerdict> conclude(Period period) {
        List<Judged> judged = new ArrayList<>(watched.size());
        List<Object> facts = new ArrayList<>(rules.set().tables().rowsFor(Stage.INDICATORS));
        for (Watched about : watched) {
            Reading reading = reader.read(about.indicator(), about.series(), period);
            var subject = new Subject(Level.INDICATOR, about.indicator().code(), period);
            Judged one = new Judged(subject, about.position(), reading, Judge.judge(reading));
            judged.add(one);
            facts.add(fact(one));
        }
        var conclusions = new Conclusions(
                rules.engine().conclude(Stage.INDICATORS, facts), rules.set().scale());
        Map<String, IndicatorVerdict> verdicts = new LinkedHashMap<>();
        judged.forEach(one -> verdicts.put(one.subject().code(), verdict(one, conclusions)));
        return verdicts;
    }

    private static MeasuredIndicator fact(Judged judged) {
        Reading reading = judged.reading();
        Indicator indicator = reading.indicator();
        boolean assessed = judged.outcome() instanceof Attainment;
        return new MeasuredIndicator(
                judged.subject(),
                judged.position(),
                indicator.unitOfMeasure(),
                indicator.direction().name(),
                indicator.critical(),
                assessed,
                judged.outcome() instanceof NotAssessed none ? none.reason().name() : "",
                reading.measured() == null ? Double.NaN : reading.measured().value(),
                target(judged),
                reading.baseline(),
                reading.horizon(),
                indicator.naturalLimit() == null ? Double.NaN : indicator.naturalLimit(),
                judged.outcome() instanceof Attainment attainment ? attainment.value() : Double.NaN,
                reading.age(),
                reading.missing().count(),
                reading.missing().daysLate(),
                reading.isProvisional(),
                reading.isDisputed(),
                reading.trend());
    }

    private static double target(Judged judged) {
        if (judged.outcome() instanceof Attainment attainment) {
            return attainment.target();
        }
        Double target = judged.reading().target().value();
        return target == null ? Double.NaN : target;
    }

    private static IndicatorVerdict verdict(Judged judged, Conclusions conclusions) {
        List<Firing> told = List.of();
        double score = judged.outcome() instanceof Attainment attainment ? attainment.value() : Double.NaN;
        var scored = conclusions.score(judged.subject());
        if (scored.isPresent()) {
            score = scored.get().conclusion().score();
            told = scored.get().rules();
        }
        String status = Status.NOT_ASSESSED;
        Reason reason = judged.outcome() instanceof NotAssessed none ? none.reason() : Reason.NO_RULE;
        var decided = conclusions.status(judged.subject());
        if (decided.isPresent()) {
            status = decided.get().conclusion().status();
            told = Conclusions.both(told, decided.get().rules());
        }
        return new IndicatorVerdict(
                judged.subject(),
                judged.reading(),
                judged.outcome(),
                score,
                status,
                decided.isPresent() ? null : reason,
                told);
    }
}
