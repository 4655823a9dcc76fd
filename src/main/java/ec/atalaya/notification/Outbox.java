package ec.atalaya.notification;

import ec.atalaya.notification.Mail.State;
import ec.atalaya.notification.ToldAlert.Kind;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The mails that are to be sent: written beside what they tell, claimed by one worker each. */
@Repository
class Outbox {

    /** Longer than all of a server's time-outs: after it a worker that claimed a mail is taken for dead. */
    private static final Duration CLAIM = Duration.ofMinutes(15);

    private final JdbcClient database;

    Outbox(JdbcClient database) {
        this.database = database;
    }

    /** As what each recipient was last told of each alert of a plan: by recipient and id. */
    Map<String, Map<Long, Kind>> told(String plan) {
        Map<String, Map<Long, Kind>> told = new HashMap<>();
        database.sql("""
                        select distinct on (mail.recipient, alert) mail.recipient, alert, kind
                        from mail_alert join mail on mail.id = mail_alert.mail
                        where mail.plan = ?
                        order by mail.recipient, alert, mail.id desc""").param(plan).query(row -> {
            told.computeIfAbsent(row.getString(1), recipient -> new HashMap<>())
                    .put(row.getLong(2), Kind.valueOf(row.getString(3)));
        });
        return told;
    }

    /** The id of the first mail about an alert to a recipient; empty where there is none. */
    String firstAbout(long alert, String recipient) {
        return database.sql("""
                        select message_id from mail join mail_alert on mail_alert.mail = mail.id
                        where alert = ? and recipient = ? order by mail.id limit 1""")
                .params(alert, recipient)
                .query(String.class)
                .optional()
                .orElse("");
    }

    /**
     * Puts a mail in, within the transaction of what it tells.
     *
     * @param alerts what it says of which alert, by id
     * @param picture what it shows; null where it shows none
     */
    void put(Mail mail, Map<Long, Kind> alerts, byte @Nullable [] picture) {
        long id = database.sql("""
                        insert into mail (plan, run, recipient, address, language, subject, plain, html, message_id,
                            refers_to, why, state, kept, next_try_at, created_at)
                        values (:plan, :run, :recipient, :address, :language, :subject, :plain, :html, :messageId,
                            :refersTo, :why, :state, :kept, :nextTryAt, :createdAt)
                        returning id""")
                .param("plan", mail.plan())
                .param("run", mail.run(), Types.BIGINT)
                .param("recipient", mail.recipient())
                .param("address", mail.address())
                .param("language", mail.language())
                .param("subject", mail.subject())
                .param("plain", mail.plain())
                .param("html", mail.html())
                .param("messageId", mail.messageId())
                .param("refersTo", mail.refersTo())
                .param("why", mail.why().name())
                .param("state", mail.state().name())
                .param("kept", mail.kept() == null ? "" : mail.kept().name())
                .param("nextTryAt", time(mail.nextTryAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("createdAt", time(mail.createdAt()))
                .query(Long.class)
                .single();
        alerts.forEach((alert, kind) -> database.sql("insert into mail_alert (mail, alert, kind) values (?, ?, ?)")
                .params(id, alert, kind.name())
                .update());
        if (picture != null) {
            database.sql("insert into mail_picture (mail, content) values (?, ?)")
                    .params(id, picture)
                    .update();
        }
    }

    /** What a mail shows; empty where it shows nothing. */
    Optional<byte[]> picture(long mail) {
        return database.sql("select content from mail_picture where mail = ?")
                .param(mail)
                .query(byte[].class)
                .optional();
    }

    /** Takes the next mail that is due, for this worker alone. */
    Optional<Mail> claim(Instant now) {
        return database.sql("""
                        with due as materialized (
                            select id from mail
                            where state in ('QUEUED', 'RETRYING', 'SENDING') and next_try_at <= :now
                            order by next_try_at, id limit 1 for update skip locked)
                        update mail set state = 'SENDING', attempts = attempts + 1, next_try_at = :expires
                        from due where mail.id = due.id
                        returning mail.*""")
                .param("now", time(now))
                .param("expires", time(now.plus(CLAIM)))
                .query((row, number) -> MailRows.mail(row))
                .optional();
    }

    void sent(Mail mail, String answer, Instant at) {
        database.sql("""
                        update mail set state = 'SENT', server_answer = ?, sent_at = ?, next_try_at = null
                        where id = ?""").params(answer, at.atOffset(ZoneOffset.UTC), mail.id()).update();
    }

    void tryAgain(Mail mail, String answer, Instant at) {
        close(mail, State.RETRYING, answer, at);
    }

    void rejected(Mail mail, String answer) {
        close(mail, State.REJECTED, answer, null);
    }

    private void close(Mail mail, State state, String answer, @Nullable Instant next) {
        database.sql("update mail set state = :state, server_answer = :answer, next_try_at = :next where id = :id")
                .param("state", state.name())
                .param("answer", answer)
                .param("next", time(next), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("id", mail.id())
                .update();
    }

    private static @Nullable OffsetDateTime time(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }
}
