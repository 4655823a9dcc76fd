package ec.atalaya.alert;

import ec.atalaya.access.AuditTrail;
import ec.atalaya.alert.AlertEvent.Kind;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people do with alerts. */
@Service
public class AlertActs {

    private final Alerts alerts;
    private final AuditTrail trail;
    private final Clock clock;

    AlertActs(Alerts alerts, AuditTrail trail, Clock clock) {
        this.alerts = alerts;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Somebody has it in hand until a day; it stays open.
     *
     * @param alert as that person read it
     * @throws ChangedMeanwhile if it is no longer what was read
     * @throws IllegalStateException if it is not open
     * @throws IllegalArgumentException if nothing is said of what will be done
     */
    @Transactional
    public Alert acknowledge(Alert alert, String who, LocalDate until, String comment) {
        return act(alert, new Revision(alert).acknowledged(who, until), Kind.ACKNOWLEDGED, who, until, comment);
    }

    /**
     * Nobody is told of it until a day, but of its end whoever was told of its begin.
     *
     * @param alert as that person read it
     * @throws ChangedMeanwhile if it is no longer what was read
     * @throws IllegalStateException if it is not open
     * @throws IllegalArgumentException if no reason is given
     */
    @Transactional
    public Alert silence(Alert alert, String who, LocalDate until, String reason) {
        return act(alert, new Revision(alert).silenced(who, until), Kind.SILENCED, who, until, reason);
    }

    private Alert act(Alert before, Alert after, Kind kind, String who, LocalDate until, String comment) {
        if (!before.isOpen()) {
            throw new IllegalStateException(before.label() + " is not open");
        }
        if (comment.isBlank()) {
            throw new IllegalArgumentException("an act on an alert says why");
        }
        Alert stored = alerts.update(after);
        String said = comment.strip();
        alerts.note(new AlertEvent(0, stored.id(), clock.instant(), null, null, kind, who, "", until.toString(), said));
        String act = kind == Kind.ACKNOWLEDGED ? "alert-acknowledged" : "alert-silenced";
        trail.note(who, act, stored.plan() + " " + stored.label(), "", until + ": " + said);
        return stored;
    }
}
