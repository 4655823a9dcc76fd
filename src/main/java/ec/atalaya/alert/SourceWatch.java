package ec.atalaya.alert;

import ec.atalaya.alert.Alert.State;
import ec.atalaya.alert.AlertEvent.Kind;
import ec.atalaya.evaluation.AlertFinding;
import ec.atalaya.measurement.source.SourceFollowed;
import ec.atalaya.plan.Frequency;
import ec.atalaya.plan.Period;
import ec.atalaya.plan.Plan;
import ec.atalaya.plan.Plans;
import ec.atalaya.rules.table.Severity;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Keeps the alert about a source in line with its fetches, in the transaction that stores them. Such an alert opens when so
 * many fetches failed in a row that the owner of the data is to know, and ends with the first one that works.
 */
@Component
class SourceWatch {

    private static final String PRODUCT = "atalaya";
    private static final int NONE = 0;

    private final Alerts alerts;
    private final Plans plans;
    private final ApplicationEventPublisher events;

    SourceWatch(Alerts alerts, Plans plans, ApplicationEventPublisher events) {
        this.alerts = alerts;
        this.plans = plans;
        this.events = events;
    }

    @EventListener
    void reconcile(SourceFollowed followed) {
        String fingerprint = followed.plan() + " " + Alert.SOURCE_RULE + " " + Alert.SOURCE + " " + followed.source();
        Alert known = alerts.lock(followed.plan()).stream()
                .filter(alert -> alert.fingerprint().equals(fingerprint))
                .findFirst()
                .orElse(null);
        Plan plan = plans.current(followed.plan()).orElseThrow().plan();
        Period day = Period.of(
                Frequency.DAY, LocalDate.ofInstant(followed.at(), plan.profile().zone()));
        Alert now = followed.isAlarming()
                ? held(known, followed, fingerprint, day)
                : known != null && known.isOpen() && followed.failures() == 0 ? over(known, followed, day) : known;
        if (now != null && (now.isOpen() || known != null && known.isOpen())) {
            events.publishEvent(new SourceAlertFollowed(plan, now, followed));
        }
    }

    private Alert held(@Nullable Alert known, SourceFollowed followed, String fingerprint, Period day) {
        List<String> recipients = List.of(followed.owner() == null ? AlertFinding.OFFICE : followed.owner());
        if (known == null) {
            return noted(alerts.add(opened(followed, fingerprint, recipients, day)), followed, Kind.OPENED, "");
        }
        boolean opens = !known.isOpen();
        if (!opens && known.recipients().equals(recipients)) {
            return known;
        }
        Alert stored =
                alerts.update(new Revision(known).failing(recipients, followed.failures(), opens, followed.at(), day));
        return opens
                ? noted(stored, followed, Kind.REOPENED, "")
                : noted(stored, followed, Kind.RECIPIENTS_CHANGED, String.join(";", known.recipients()));
    }

    private Alert over(Alert known, SourceFollowed followed, Period day) {
        return noted(alerts.update(new Revision(known).over(followed.at(), day, null)), followed, Kind.RESOLVED, "");
    }

    private Alert noted(Alert alert, SourceFollowed followed, Kind kind, String before) {
        String after = kind == Kind.RECIPIENTS_CHANGED ? String.join(";", alert.recipients()) : "";
        alerts.note(new AlertEvent(0, alert.id(), followed.at(), null, null, kind, PRODUCT, before, after, ""));
        return alert;
    }

    private static Alert opened(SourceFollowed followed, String fingerprint, List<String> recipients, Period day) {
        return new Alert(
                NONE,
                NONE,
                followed.plan(),
                fingerprint,
                Alert.SOURCE_RULE,
                null,
                followed.source(),
                Severity.MEDIUM,
                State.OPEN,
                recipients,
                followed.at(),
                day,
                null,
                null,
                day,
                followed.failures(),
                null,
                null,
                null,
                null,
                null,
                NONE);
    }
}
