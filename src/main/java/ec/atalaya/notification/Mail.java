package ec.atalaya.notification;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A mail of the outbox, whatever became of it.
 *
 * @param run the run that it speaks of; null for mails of another cause
 * @param recipient the code of a unit, or {@code OFFICE}
 * @param address where it goes; empty where none is known
 * @param language the reader's
 * @param plain the text for those who read no HTML
 * @param messageId what mail programs know it by, the same at every attempt
 * @param refersTo the id of the mail that it continues; empty where it continues none
 * @param why what it was written for
 * @param kept why it was not sent; null where it was to be sent
 * @param nextTryAt null where nothing more is tried
 * @param serverAnswer what the server last said; empty where none was asked
 */
public record Mail(
        long id,
        String plan,
        @Nullable Long run,
        String recipient,
        String address,
        String language,
        String subject,
        String plain,
        String html,
        String messageId,
        String refersTo,
        Why why,
        State state,
        @Nullable Kept kept,
        int attempts,
        @Nullable Instant nextTryAt,
        String serverAnswer,
        Instant createdAt,
        @Nullable Instant sentAt) {

    /** The id under which the HTML of a mail names the picture that goes along with it. */
    public static final String PICTURE = "mapa@atalaya";

    /** What a mail was written for. */
    public enum Why {
        /** Alerts opened or ended. */
        ALERTS
    }

    /** Where a mail is on its way. */
    public enum State {
        QUEUED,
        SENDING,
        SENT,
        /** The server could not take it yet. */
        RETRYING,
        /** The server will not take it. */
        REJECTED,
        /** It is not sent, but can be read. */
        KEPT
    }

    /** Why a mail is kept rather than sent. */
    public enum Kept {
        NO_SERVER,
        NO_ADDRESS
    }
}
