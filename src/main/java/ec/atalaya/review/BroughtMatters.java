package ec.atalaya.review;

import ec.atalaya.plan.Level;
import ec.atalaya.rules.table.Outcome;
import ec.atalaya.rules.table.Section;
import ec.atalaya.rules.table.Severity;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What somebody brings to a meeting by hand. */
@Repository
class BroughtMatters {

    private final JdbcClient database;

    BroughtMatters(JdbcClient database) {
        this.database = database;
    }

    /** In the order in which they were brought. */
    List<AgendaItem> of(ReviewMeeting meeting) {
        return database.sql("select * from brought_matter where meeting = ? order by brought_at, fingerprint")
                .param(meeting.id())
                .query((row, number) -> item(row))
                .list();
    }

    /** Answers whether it was not brought before. */
    boolean bring(ReviewMeeting meeting, AgendaItem item, String who, Instant at) {
        return database.sql("""
                        insert into brought_matter (meeting, fingerprint, section, level, code, severity, outcome,
                            minutes, presenter, brought_by, brought_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (meeting, fingerprint) do nothing""")
                        .params(
                                meeting.id(),
                                item.fingerprint(),
                                item.section().name(),
                                item.level().name(),
                                item.code(),
                                item.severity().name(),
                                item.outcome().name(),
                                item.minutes(),
                                item.presenter(),
                                who,
                                at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private static AgendaItem item(ResultSet row) throws SQLException {
        return new AgendaItem(
                row.getString("fingerprint"),
                Section.valueOf(row.getString("section")),
                Level.valueOf(row.getString("level")),
                row.getString("code"),
                Severity.valueOf(row.getString("severity")),
                Outcome.valueOf(row.getString("outcome")),
                row.getInt("minutes"),
                row.getString("presenter"),
                List.of(),
                List.of(),
                null);
    }
}
