package ec.atalaya.notification;

import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/** Hands mails to the server that is set, if one is, and keeps what it says. */
@Component
class Courier {

    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
    private static final int PERMANENT = 500;
    private static final int UNKNOWN = -1;

    private final @Nullable JavaMailSenderImpl server;
    private final String from;

    Courier(ObjectProvider<JavaMailSender> servers, NotificationProperties properties) {
        this.server = servers.getIfAvailable() instanceof JavaMailSenderImpl known && hasHost(known) ? known : null;
        this.from = properties.mail().from();
    }

    /** An empty variable is as good as none: compose files hand on what is not set as empty. */
    private static boolean hasHost(JavaMailSenderImpl known) {
        return known.getHost() != null && !known.getHost().isBlank();
    }

    boolean isReady() {
        return server != null;
    }

    Delivery deliver(Mail mail, Optional<byte[]> picture) {
        JavaMailSenderImpl known = Objects.requireNonNull(server, "no mail server is set");
        Letter letter;
        try {
            letter = Letter.of(known.getSession(), mail, picture, new InternetAddress(from));
        } catch (AddressException unreadable) {
            return new Delivery.Refused(said(unreadable));
        } catch (MessagingException unwritable) {
            return new Delivery.Deferred(said(unwritable));
        }
        return deliver(known, letter);
    }

    private static Delivery deliver(JavaMailSenderImpl known, Letter letter) {
        Session session = known.getSession();
        Transport transport = null;
        try {
            transport = session.getTransport(Objects.requireNonNullElse(known.getProtocol(), "smtp"));
            transport.connect(known.getHost(), known.getPort(), known.getUsername(), known.getPassword());
            Address[] to = letter.getAllRecipients();
            transport.sendMessage(letter, to);
            return new Delivery.Accepted(
                    transport instanceof SMTPTransport smtp
                            ? smtp.getLastServerResponse().strip()
                            : "");
        } catch (AuthenticationFailedException refused) {
            return new Delivery.Deferred(said(refused));
        } catch (MessagingException failed) {
            return code(failed) >= PERMANENT ? new Delivery.Refused(said(failed)) : new Delivery.Deferred(said(failed));
        } finally {
            close(transport);
        }
    }

    /** The server's answer counts, not how the line was hung up: a mail that it took is not sent again. */
    private static void close(@Nullable Transport transport) {
        try {
            if (transport != null) {
                transport.close();
            }
        } catch (MessagingException broken) {
            LOG.debug("The line to the mail server broke at the end", broken);
        }
    }

    /** The server's code, of which the innermost says most. */
    private static int code(MessagingException failed) {
        int code = UNKNOWN;
        for (Exception at = failed; at instanceof MessagingException known; at = known.getNextException()) {
            if (known instanceof SMTPAddressFailedException address) {
                code = address.getReturnCode();
            } else if (known instanceof SMTPSenderFailedException sender) {
                code = sender.getReturnCode();
            } else if (known instanceof SMTPSendFailedException send) {
                code = send.getReturnCode();
            }
        }
        return code;
    }

    private static String said(MessagingException failed) {
        StringBuilder said = new StringBuilder();
        for (Exception at = failed;
                at != null;
                at = at instanceof MessagingException known ? known.getNextException() : null) {
            String message = String.valueOf(at.getMessage()).strip();
            if (said.indexOf(message) < 0) {
                said.append(said.isEmpty() ? "" : ": ").append(message);
            }
        }
        return said.toString();
    }
}
