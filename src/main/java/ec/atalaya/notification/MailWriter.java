package ec.atalaya.notification;

import ec.atalaya.alert.Alert;
import ec.atalaya.alert.AlertsReconciled;
import ec.atalaya.alert.SourceAlertFollowed;
import ec.atalaya.evaluation.run.EvaluationRun;
import ec.atalaya.plan.Plan;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Writes the mails that a run, or the fetch of a source, makes due, in its transaction: they are there with what they tell,
 * or not at all.
 */
@Component
class MailWriter {

    private final Outbox outbox;
    private final Envelopes envelopes;
    private final NotificationProperties properties;

    MailWriter(Outbox outbox, Envelopes envelopes, NotificationProperties properties) {
        this.outbox = outbox;
        this.envelopes = envelopes;
        this.properties = properties;
    }

    @EventListener
    void write(AlertsReconciled reconciled) {
        EvaluationRun run = reconciled.evaluated().run();
        Plan plan = reconciled.evaluated().evaluation().plan();
        List<Alert> open = new ArrayList<>(reconciled.opened());
        open.addAll(reconciled.stillOpen());
        List<Digest> due = Digest.due(open, reconciled.resolved(), outbox.told(run.plan()), run.asOf());
        if (due.isEmpty()) {
            return;
        }
        var wording = new MailWording(plan.profile().locale());
        var composer = new MailComposer(new Scene(reconciled.evaluated(), wording), properties);
        Instant at = Objects.requireNonNull(run.finishedAt());
        for (Digest digest : due) {
            envelopes.put(plan, run.id(), Long.toString(run.id()), digest, composer.compose(digest), at);
        }
    }

    /** Whoever was told already is not told again, however often it fails. */
    @EventListener
    void write(SourceAlertFollowed event) {
        Alert alert = event.alert();
        Plan plan = event.plan();
        Instant at = event.followed().at();
        List<Alert> one = List.of(alert);
        List<Digest> due = Digest.due(
                alert.isOpen() ? one : List.of(),
                alert.isOpen() ? List.of() : one,
                outbox.told(plan.code()),
                LocalDate.ofInstant(at, plan.profile().zone()));
        var composer =
                new SourceMailComposer(event, new MailWording(plan.profile().locale()), properties);
        for (Digest digest : due) {
            envelopes.put(plan, null, event.followed().source(), digest, composer.compose(digest), at);
        }
    }
}
