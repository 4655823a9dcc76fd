package ec.atalaya.notification;

import ec.atalaya.alert.Alert;
import ec.atalaya.alert.AlertsReconciled;
import ec.atalaya.evaluation.AlertFinding;
import ec.atalaya.evaluation.run.EvaluationRun;
import ec.atalaya.notification.Mail.Kept;
import ec.atalaya.notification.Mail.State;
import ec.atalaya.notification.Mail.Why;
import ec.atalaya.plan.Plan;
import ec.atalaya.plan.Unit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Writes the mails that a run makes due, in its transaction: they are there with what they tell, or not at all. */
@Component
class MailWriter {

    private static final String TEMPLATE = "mail/alerts";
    private static final int LETTERS_AND_DIGITS = 36;

    private final Outbox outbox;
    private final Courier courier;
    private final ITemplateEngine templates;
    private final NotificationProperties properties;

    MailWriter(Outbox outbox, Courier courier, ITemplateEngine templates, NotificationProperties properties) {
        this.outbox = outbox;
        this.courier = courier;
        this.templates = templates;
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
        for (Digest digest : due) {
            outbox.put(mail(run, plan, digest, composer.compose(digest)), digest.told());
        }
    }

    private Mail mail(EvaluationRun run, Plan plan, Digest digest, MailText text) {
        Instant at = Objects.requireNonNull(run.finishedAt());
        String address = address(plan, digest.recipient());
        Kept kept = kept(address);
        return new Mail(
                0,
                run.plan(),
                run.id(),
                digest.recipient(),
                address,
                text.language(),
                text.subject(),
                PlainText.of(text),
                html(text),
                messageId(run, digest, at),
                continued(digest),
                Why.ALERTS,
                kept == null ? State.QUEUED : State.KEPT,
                kept,
                0,
                kept == null ? at : null,
                "",
                at,
                null);
    }

    private String address(Plan plan, String recipient) {
        Optional<String> known = recipient.equals(AlertFinding.OFFICE)
                ? Optional.ofNullable(properties.mail().office())
                : plan.unit(recipient).map(Unit::email);
        return known.orElse("");
    }

    private @Nullable Kept kept(String address) {
        if (address.isEmpty()) {
            return Kept.NO_ADDRESS;
        }
        return courier.isReady() ? null : Kept.NO_SERVER;
    }

    private String html(MailText text) {
        return templates.process(
                TEMPLATE, new Context(Locale.forLanguageTag(text.language()), Map.<String, Object>of("mail", text)));
    }

    /** Tells apart what installations that began anew would number alike. */
    private String messageId(EvaluationRun run, Digest digest, Instant at) {
        return "<"
                + String.join(
                        ".",
                        run.plan(),
                        Long.toString(run.id()),
                        digest.recipient(),
                        Long.toString(at.toEpochMilli(), LETTERS_AND_DIGITS))
                + "@" + properties.host() + ">";
    }

    /** What is told of one alert alone continues the first mail about it. */
    private String continued(Digest digest) {
        if (!digest.isOneAlert()) {
            return "";
        }
        long alert = digest.told().keySet().iterator().next();
        return outbox.firstAbout(alert, digest.recipient());
    }
}
