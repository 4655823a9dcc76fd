package ec.atalaya.notification;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Sends what is in the outbox. Any number of workers may do so at once: each mail is one worker's. Its bean has a name of
 * its own, since Spring Boot calls the connection to the server {@code mailSender}.
 */
@Service("outboxSender")
public class MailSender {

    private static final Logger LOG = LoggerFactory.getLogger(MailSender.class);

    private static final List<Duration> WAITS =
            List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(15), Duration.ofMinutes(60));
    private static final int MOST_ATTEMPTS = 10;

    private final Outbox outbox;
    private final Courier courier;

    MailSender(Outbox outbox, Courier courier) {
        this.outbox = outbox;
        this.courier = courier;
    }

    /**
     * Sends every mail that is due; without a server none is. No transaction is open while a server is spoken to.
     *
     * @return how many were handed to the server
     */
    public int sendDue(Instant now) {
        int sent = 0;
        while (courier.isReady()) {
            Optional<Mail> claimed = outbox.claim(now);
            if (claimed.isEmpty()) {
                break;
            }
            sent += send(claimed.get(), now) ? 1 : 0;
        }
        return sent;
    }

    private boolean send(Mail mail, Instant now) {
        Delivery delivery = courier.deliver(mail, outbox.picture(mail.id()));
        if (delivery instanceof Delivery.Accepted accepted) {
            outbox.sent(mail, accepted.answer(), now);
            return true;
        }
        boolean forGood = delivery instanceof Delivery.Refused || mail.attempts() >= MOST_ATTEMPTS;
        LOG.warn("Mail {} to {} was not taken: {}", mail.id(), mail.recipient(), delivery.answer());
        if (forGood) {
            outbox.rejected(mail, delivery.answer());
        } else {
            outbox.tryAgain(mail, delivery.answer(), now.plus(waitAfter(mail.attempts())));
        }
        return false;
    }

    /** The wait after so many attempts: a minute at first, an hour in the end. */
    static Duration waitAfter(int attempts) {
        return WAITS.get(Math.min(attempts, WAITS.size()) - 1);
    }
}
