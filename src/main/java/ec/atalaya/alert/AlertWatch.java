package ec.atalaya.alert;

import ec.atalaya.alert.Transition.Happening;
import ec.atalaya.evaluation.run.EvaluationRun;
import ec.atalaya.evaluation.run.PlanEvaluated;
import ec.atalaya.plan.Period;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps the alerts of a plan in line with its evaluations, in the transaction that stores them. */
@Component
class AlertWatch {

    private static final Logger LOG = LoggerFactory.getLogger(AlertWatch.class);
    private static final String PRODUCT = "atalaya";

    private final Alerts alerts;
    private final ApplicationEventPublisher events;

    AlertWatch(Alerts alerts, ApplicationEventPublisher events) {
        this.alerts = alerts;
        this.events = events;
    }

    @EventListener
    void reconcile(PlanEvaluated evaluated) {
        EvaluationRun run = evaluated.run();
        List<Alert> known = alerts.lock(run.plan()).stream()
                .filter(alert -> !alert.isAboutSource())
                .toList();
        if (known.stream().anyMatch(alert -> lastTouched(alert).compareTo(run.focus()) > 0)) {
            LOG.info("Run {} looks at {}, which is over: alerts stay as they are", run.id(), run.focus());
            return;
        }
        Instant at = Objects.requireNonNull(run.finishedAt());
        List<Transition> transitions = new ArrayList<>();
        for (Transition transition : new Reconciliation(run.plan(), run.focus(), run.id(), at)
                .of(known, evaluated.focus().alerts())) {
            transitions.add(transition.changed() ? store(transition, run, at) : transition);
        }
        events.publishEvent(new AlertsReconciled(
                evaluated,
                alerts(transitions.stream().filter(Transition::opened)),
                alerts(transitions.stream().filter(Transition::stillOpen)),
                alerts(transitions.stream().filter(Transition::resolved))));
    }

    /** The last period in focus that an alert was changed in: those before it belong to the past. */
    private static Period lastTouched(Alert alert) {
        Period resolved = alert.resolvedIn();
        return resolved != null && resolved.compareTo(alert.seenIn()) > 0 ? resolved : alert.seenIn();
    }

    private Transition store(Transition transition, EvaluationRun run, Instant at) {
        Alert next = transition.alert();
        Alert stored = next.number() == 0 ? alerts.add(next) : alerts.update(next);
        for (Happening event : transition.events()) {
            alerts.note(new AlertEvent(
                    0,
                    stored.id(),
                    at,
                    run.id(),
                    run.focus(),
                    event.kind(),
                    PRODUCT,
                    event.before(),
                    event.after(),
                    ""));
        }
        return new Transition(transition.before(), stored, transition.events(), true);
    }

    private static List<Alert> alerts(Stream<Transition> transitions) {
        return transitions.map(Transition::alert).toList();
    }
}
