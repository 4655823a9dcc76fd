package ec.atalaya.notification;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.util.Date;

/** A mail as it goes over the wire, under the id that it has in the outbox. */
final class Letter extends MimeMessage {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final String id;

    private Letter(Session session, String id) {
        super(session);
        this.id = id;
    }

    static Letter of(Session session, Mail mail, InternetAddress from) throws MessagingException {
        Letter letter = new Letter(session, mail.messageId());
        letter.setFrom(from);
        letter.setRecipient(RecipientType.TO, new InternetAddress(mail.address(), true));
        letter.setSubject(mail.subject(), UTF_8);
        letter.setSentDate(Date.from(mail.createdAt()));
        letter.setHeader("Content-Language", mail.language());
        letter.setHeader("Auto-Submitted", "auto-generated");
        if (!mail.refersTo().isEmpty()) {
            letter.setHeader("In-Reply-To", mail.refersTo());
            letter.setHeader("References", mail.refersTo());
        }
        var both = new MimeMultipart("alternative");
        both.addBodyPart(part(mail.plain(), "plain"));
        both.addBodyPart(part(mail.html(), "html"));
        letter.setContent(both);
        letter.saveChanges();
        return letter;
    }

    private static MimeBodyPart part(String text, String kind) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(text, UTF_8, kind);
        return part;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", id);
    }
}
