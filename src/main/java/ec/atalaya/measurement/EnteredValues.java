package ec.atalaya.measurement;

import ec.atalaya.measurement.EnteredValue.State;
import ec.atalaya.plan.Period;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The values that were entered by hand. Looking is open to every room, changing goes through {@link EntryDesk}. */
@Repository
public class EnteredValues {

    private final JdbcClient database;

    EnteredValues(JdbcClient database) {
        this.database = database;
    }

    /** Those of a plan that wait for a second person, the first one first. */
    public List<EnteredValue> proposed(String plan) {
        return database.sql("select * from entered_value where plan = ? and state = 'PROPOSED' order by id")
                .param(plan)
                .query(EnteredValues::value)
                .list();
    }

    public Optional<EnteredValue> byId(String plan, long id) {
        return database.sql("select * from entered_value where plan = ? and id = ?")
                .params(plan, id)
                .query(EnteredValues::value)
                .optional();
    }

    /** Adds a proposal, unless one for the same indicator and period waits already. */
    boolean propose(String plan, TypedValue typed, String by, Instant at) {
        return database.sql("""
                        insert into entered_value (plan, indicator, period, value, source, note, provisional, entered_by,
                            entered_at, state)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'PROPOSED') on conflict do nothing""")
                        .params(
                                plan,
                                typed.indicator(),
                                typed.period().toString(),
                                typed.value(),
                                typed.source(),
                                typed.note(),
                                typed.provisional(),
                                by,
                                at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Ends the wait of a proposal; false where it has ended already. */
    boolean decide(long id, State state, String by, Instant at, String reason) {
        return database.sql("""
                        update entered_value set state = :state, decided_by = :by, decided_at = :at, reason = :reason
                        where id = :id and state = 'PROPOSED'""")
                        .param("state", state.name())
                        .param("by", by)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("reason", reason)
                        .param("id", id)
                        .update()
                == 1;
    }

    private static EnteredValue value(ResultSet row, int number) throws SQLException {
        OffsetDateTime decidedAt = row.getObject("decided_at", OffsetDateTime.class);
        return new EnteredValue(
                row.getLong("id"),
                new TypedValue(
                        row.getString("indicator"),
                        Period.parse(row.getString("period")),
                        row.getDouble("value"),
                        row.getString("source"),
                        row.getString("note"),
                        row.getBoolean("provisional")),
                row.getString("entered_by"),
                row.getObject("entered_at", OffsetDateTime.class).toInstant(),
                State.valueOf(row.getString("state")),
                row.getString("decided_by"),
                decidedAt == null ? null : decidedAt.toInstant(),
                row.getString("reason"));
    }
}
