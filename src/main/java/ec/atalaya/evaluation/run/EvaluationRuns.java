package ec.atalaya.evaluation.run;

import ec.atalaya.document.RefusedDocument;
import ec.atalaya.evaluation.Evaluation;
import ec.atalaya.evaluation.EvaluationRequest;
import ec.atalaya.evaluation.Evaluator;
import ec.atalaya.evaluation.UnusableRuleSet;
import ec.atalaya.evaluation.run.EvaluationRun.Cause;
import ec.atalaya.evaluation.run.EvaluationRun.State;
import ec.atalaya.measurement.MeasurementStore;
import ec.atalaya.plan.ImportedPlan;
import ec.atalaya.plan.Period;
import ec.atalaya.plan.PlanProfile;
import ec.atalaya.plan.Plans;
import ec.atalaya.rules.RuleSetsInForce;
import ec.atalaya.rules.RulesInForce;
import ec.atalaya.rules.RunawayRules;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Evaluates plans on the server: all periods that have ended, stored where they changed. */
@Service
public class EvaluationRuns {

    private static final Logger LOG = LoggerFactory.getLogger(EvaluationRuns.class);

    private final Plans plans;
    private final MeasurementStore measurements;
    private final RuleSetsInForce ruleSets;
    private final RunLog log;
    private final Results results;
    private final RunProgress progress;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Map<String, ReentrantLock> onePlanAtATime = new ConcurrentHashMap<>();

    EvaluationRuns(
            Plans plans,
            MeasurementStore measurements,
            RuleSetsInForce ruleSets,
            RunLog log,
            Results results,
            RunProgress progress,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.plans = plans;
        this.measurements = measurements;
        this.ruleSets = ruleSets;
        this.log = log;
        this.results = results;
        this.progress = progress;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Evaluates a plan as of a day, unless an earlier run had the very same inputs.
     *
     * @return the run, ended: done, unchanged or failed
     * @throws IllegalArgumentException if there is no such plan, or none of its periods has ended by the day
     */
    public EvaluationRun run(String planCode, LocalDate asOf, Cause cause, String askedBy) {
        ReentrantLock lock = onePlanAtATime.computeIfAbsent(planCode, code -> new ReentrantLock());
        lock.lock();
        try {
            return evaluate(planCode, asOf, cause, askedBy);
        } finally {
            lock.unlock();
        }
    }

    /** The period that a run as of a day has in focus: the last of the plan's rhythm that has ended, within its years. */
    public static Period focus(PlanProfile profile, LocalDate asOf) {
        LocalDate day = asOf.isAfter(profile.lastDay()) ? profile.lastDay() : asOf;
        return Period.lastEnded(profile.rhythm(), day);
    }

    private EvaluationRun evaluate(String planCode, LocalDate asOf, Cause cause, String askedBy) {
        ImportedPlan imported =
                plans.current(planCode).orElseThrow(() -> new IllegalArgumentException("There is no plan " + planCode));
        PlanProfile profile = imported.plan().profile();
        RulesInForce rules = ruleSets.of(profile.ruleSet());
        Period focus = focus(profile, asOf);
        List<Period> periods = profile.periods(profile.rhythm()).stream()
                .filter(period -> period.compareTo(focus) <= 0)
                .toList();
        if (periods.isEmpty()) {
            throw new IllegalArgumentException("No period of " + planCode + " has ended by " + asOf);
        }
        EvaluationRun run = log.start(
                imported, rules.set(), inputs(imported, rules, focus), asOf, focus, cause, askedBy, clock.instant());
        if (run.state() == State.UNCHANGED) {
            return run;
        }
        try {
            var request = new EvaluationRequest(imported.plan(), measurements.of(imported.plan()), asOf, periods);
            Evaluation evaluation = new Evaluator(rules)
                    .evaluate(request, (stage, done, total) -> progress.at(run.id(), stage, done, total));
            return store(run, evaluation, focus);
        } catch (RunawayRules | UnusableRuleSet | RefusedDocument failed) {
            LOG.warn("Run {} of {} failed: {}", run.id(), planCode, failed.getMessage());
            return log.failed(run, String.valueOf(failed.getMessage()), clock.instant());
        } catch (RuntimeException failed) {
            log.failed(run, String.valueOf(failed.getMessage()), clock.instant());
            throw failed;
        } finally {
            progress.ended(run.id());
        }
    }

    /** Whether plan, rules, measurements or the period in focus differ from those of the last good run. */
    boolean hasNewInputs(String planCode, LocalDate asOf) {
        ImportedPlan imported = plans.current(planCode).orElseThrow();
        RulesInForce rules = ruleSets.of(imported.plan().profile().ruleSet());
        String inputs = inputs(imported, rules, focus(imported.plan().profile(), asOf));
        return !log.lastInputs(planCode).map(inputs::equals).orElse(false);
    }

    /** Whether plan or measurements differ from those of the last run, be it good or failed: nobody tries twice in vain. */
    boolean hasUntriedData(String planCode) {
        ImportedPlan imported = plans.current(planCode).orElseThrow();
        return !log.lastTriedInputs(planCode)
                .map(RunInputs::parse)
                .map(last -> last.plan().equals(imported.digest())
                        && last.measurements().equals(measurements.state(planCode)))
                .orElse(false);
    }

    private String inputs(ImportedPlan imported, RulesInForce rules, Period focus) {
        return new RunInputs(
                        imported.digest(),
                        rules.set().digest(),
                        measurements.state(imported.plan().code()),
                        focus.toString())
                .toString();
    }

    private static EvaluationRun told(EvaluationRun run) {
        LOG.info(
                "{}: corrida {}, {} al {}: {} resultados cambiados en {} ms",
                run.plan(),
                run.id(),
                run.focus(),
                run.asOf(),
                run.changed(),
                run.duration().toMillis());
        return run;
    }

    private EvaluationRun store(EvaluationRun run, Evaluation evaluation, Period focus) {
        EvaluationRun done = transaction.execute(status -> {
            int changed = results.store(evaluation, run.id());
            EvaluationRun ended = log.done(run, changed, clock.instant());
            events.publishEvent(
                    new PlanEvaluated(ended, evaluation, evaluation.in(focus).orElseThrow()));
            return ended;
        });
        return told(Objects.requireNonNull(done));
    }
}
