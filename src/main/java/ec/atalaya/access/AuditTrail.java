package ec.atalaya.access;

import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Who did what, when, and what it changed; written in the transaction of the act. */
@Service
public class AuditTrail {

    private final JdbcClient database;
    private final Clock clock;

    AuditTrail(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Notes an act.
     *
     * @param who the person, or {@code atalaya} for the product itself
     * @param act a verb of the field in the past tense, such as {@code alert-acknowledged}
     * @param subject on what
     * @param before what it was; empty where that says nothing
     * @param after what it is now; empty where that says nothing
     */
    public void note(String who, String act, String subject, String before, String after) {
        database.sql("insert into audit_entry (at, who, act, subject, before, after) values (?, ?, ?, ?, ?, ?)")
                .params(clock.instant().atOffset(ZoneOffset.UTC), who, act, subject, before, after)
                .update();
    }
}
