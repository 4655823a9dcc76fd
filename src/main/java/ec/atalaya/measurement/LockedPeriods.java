package ec.atalaya.measurement;

import ec.atalaya.plan.Period;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The periods of each plan whose values are settled. */
@Repository
public class LockedPeriods {

    private final JdbcClient database;

    LockedPeriods(JdbcClient database) {
        this.database = database;
    }

    /** Those of a plan, the latest period first. */
    public List<LockedPeriod> of(String plan) {
        return database
                .sql("select period, locked_at, locked_by, reason from locked_period where plan = ?")
                .param(plan)
                .query((row, number) -> lockedPeriod(row))
                .list()
                .stream()
                .sorted(Comparator.comparing(LockedPeriod::period).reversed())
                .toList();
    }

    /**
     * Locks a period.
     *
     * @return whether it was open until now
     */
    public boolean lock(String plan, Period period, String by, Instant at, String reason) {
        return database.sql("""
                        insert into locked_period (plan, period, locked_at, locked_by, reason) values (?, ?, ?, ?, ?)
                        on conflict do nothing""")
                        .params(plan, period.toString(), at.atOffset(ZoneOffset.UTC), by, reason)
                        .update()
                > 0;
    }

    /**
     * Opens a period again.
     *
     * @return whether it was locked until now
     */
    public boolean unlock(String plan, Period period) {
        return database.sql("delete from locked_period where plan = ? and period = ?")
                        .params(plan, period.toString())
                        .update()
                > 0;
    }

    private static LockedPeriod lockedPeriod(ResultSet row) throws SQLException {
        return new LockedPeriod(
                Period.parse(row.getString("period")),
                row.getObject("locked_at", OffsetDateTime.class).toInstant(),
                row.getString("locked_by"),
                row.getString("reason"));
    }
}
