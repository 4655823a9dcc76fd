package ec.atalaya.notification;

import ec.atalaya.evaluation.AlertFinding;
import ec.atalaya.notification.Mail.Kept;
import ec.atalaya.notification.Mail.State;
import ec.atalaya.notification.Mail.Why;
import ec.atalaya.plan.Plan;
import ec.atalaya.plan.Unit;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Puts what was composed into the outbox: addressed, with an id, and to be sent or kept. */
@Component
class Envelopes {

    private static final String TEMPLATE = "mail/alerts";
    private static final int LETTERS_AND_DIGITS = 36;

    private final Outbox outbox;
    private final Courier courier;
    private final ITemplateEngine templates;
    private final NotificationProperties properties;

    Envelopes(Outbox outbox, Courier courier, ITemplateEngine templates, NotificationProperties properties) {
        this.outbox = outbox;
        this.courier = courier;
        this.templates = templates;
        this.properties = properties;
    }

    /**
     * Puts one in.
     *
     * @param run the run that it speaks of; null where it speaks of none
     * @param about what sets the mail apart from others to the same recipient: the run, or a source
     */
    void put(Plan plan, @Nullable Long run, String about, Digest digest, MailText text, Instant at) {
        String address = address(plan, digest.recipient());
        Kept kept = kept(address);
        var mail = new Mail(
                0,
                plan.code(),
                run,
                digest.recipient(),
                address,
                text.language(),
                text.subject(),
                PlainText.of(text),
                html(text),
                messageId(plan, about, digest, at),
                continued(digest),
                Why.ALERTS,
                kept == null ? State.QUEUED : State.KEPT,
                kept,
                0,
                kept == null ? at : null,
                "",
                at,
                null);
        MailText.Picture picture = text.picture();
        outbox.put(mail, digest.told(), picture == null ? null : picture.png().bytes());
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
    private String messageId(Plan plan, String about, Digest digest, Instant at) {
        return "<"
                + String.join(
                        ".",
                        plan.code(),
                        about,
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
