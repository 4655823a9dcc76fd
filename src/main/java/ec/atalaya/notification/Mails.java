package ec.atalaya.notification;

import ec.atalaya.notification.Mail.State;
import java.sql.Types;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All mails there were, for reading. */
@Repository
public class Mails {

    private final JdbcClient database;
    private final Outbox outbox;
    private final Courier courier;

    Mails(JdbcClient database, Outbox outbox, Courier courier) {
        this.database = database;
        this.outbox = outbox;
        this.courier = courier;
    }

    /** The mails of a plan, the latest first. */
    public List<Mail> of(String plan, MailFilter filter, int most) {
        State state = filter.state();
        return database.sql("""
                        select * from mail where plan = :plan
                            and (:state::text is null or state = :state)
                            and (:recipient::text is null or recipient = :recipient)
                            and (:alert::integer is null or exists (select from mail_alert join alert
                                on alert.id = mail_alert.alert
                                where mail_alert.mail = mail.id and alert.number = :alert))
                        order by id desc limit :most""")
                .param("plan", plan)
                .param("state", state == null ? null : state.name(), Types.VARCHAR)
                .param("recipient", filter.recipient(), Types.VARCHAR)
                .param("alert", filter.alert(), Types.INTEGER)
                .param("most", most)
                .query((row, number) -> MailRows.mail(row))
                .list();
    }

    public Optional<Mail> mail(String plan, long id) {
        return database.sql("select * from mail where plan = ? and id = ?")
                .params(plan, id)
                .query((row, number) -> MailRows.mail(row))
                .optional();
    }

    /** The picture that a mail shows, a PNG file; empty where it shows none. */
    public Optional<byte[]> pictureIn(Mail mail) {
        return outbox.picture(mail.id());
    }

    /** The alerts that a mail speaks of, new ones first. */
    public List<ToldAlert> alertsIn(long mail) {
        return database.sql("""
                        select alert.number, mail_alert.kind from mail_alert join alert on alert.id = mail_alert.alert
                        where mail_alert.mail = ?
                        order by array_position(array['NEW', 'STILL_OPEN', 'RESOLVED'], kind), alert.number""")
                .param(mail)
                .query((row, number) -> new ToldAlert(row.getInt(1), ToldAlert.Kind.valueOf(row.getString(2))))
                .list();
    }

    /** How many mails of a plan are in each state; zero where none is. */
    public Map<State, Integer> count(String plan) {
        Map<State, Integer> counts = new EnumMap<>(State.class);
        for (State state : State.values()) {
            counts.put(state, 0);
        }
        database.sql("select state, count(*) from mail where plan = ? group by state")
                .param(plan)
                .query(row -> {
                    counts.put(State.valueOf(row.getString(1)), row.getInt(2));
                });
        return counts;
    }

    /** Whether there is a server that mails are sent through. */
    public boolean hasServer() {
        return courier.isReady();
    }
}
