package ec.atalaya.notification;

import jakarta.activation.DataHandler;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Optional;

/** A mail as it goes over the wire, under the id that it has in the outbox. */
final class Letter extends MimeMessage {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final String id;

    private Letter(Session session, String id) {
        super(session);
        this.id = id;
    }

    static Letter of(Session session, Mail mail, Optional<byte[]> picture, InternetAddress from)
            throws MessagingException {
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
        both.addBodyPart(picture.isEmpty() ? part(mail.html(), "html") : related(mail.html(), picture.get()));
        letter.setContent(both);
        letter.saveChanges();
        return letter;
    }

    /** The page and the picture that it shows. */
    private static MimeBodyPart related(String html, byte[] picture) throws MessagingException {
        var shown = new MimeBodyPart();
        shown.setDataHandler(new DataHandler(new ByteArrayDataSource(picture, "image/png")));
        shown.setContentID("<" + Mail.PICTURE + ">");
        shown.setDisposition(Part.INLINE);
        shown.setFileName("mapa.png");
        var together = new MimeMultipart("related");
        together.addBodyPart(part(html, "html"));
        together.addBodyPart(shown);
        var part = new MimeBodyPart();
        part.setContent(together);
        return part;
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
