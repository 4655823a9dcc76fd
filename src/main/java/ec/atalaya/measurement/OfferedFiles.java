package ec.atalaya.measurement;

import ec.atalaya.measurement.OfferedFile.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The list of files that were offered, and where each one lies. */
@Repository
class OfferedFiles {

    private static final String FIELDS =
            "select id, plan, name, offered_at, offered_by, reporter, reason, state, load from offered_file ";

    private final JdbcClient database;

    OfferedFiles(JdbcClient database) {
        this.database = database;
    }

    long add(String plan, String name, String stored, String by, @Nullable String reporter, Instant at) {
        return database.sql("""
                        insert into offered_file (plan, name, stored, offered_at, offered_by, reporter, state)
                        values (:plan, :name, :stored, :at, :by, :reporter, 'OFFERED') returning id""")
                .param("plan", plan)
                .param("name", name)
                .param("stored", stored)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .param("reporter", reporter, Types.VARCHAR)
                .query(Long.class)
                .single();
    }

    Optional<OfferedFile> one(String plan, long id) {
        return database.sql(FIELDS + "where plan = ? and id = ?")
                .params(plan, id)
                .query(OfferedFiles::file)
                .optional();
    }

    List<OfferedFile> latest(String plan, @Nullable String reporter, int most) {
        return database.sql(
                        FIELDS + "where plan = :plan and reporter is not distinct from coalesce(:reporter, reporter)"
                                + " order by id desc limit :most")
                .param("plan", plan)
                .param("reporter", reporter, Types.VARCHAR)
                .param("most", most)
                .query(OfferedFiles::file)
                .list();
    }

    String stored(long id) {
        return database.sql("select stored from offered_file where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    void explain(long id, String reason) {
        database.sql("update offered_file set reason = ? where id = ? and state = 'OFFERED'")
                .params(reason, id)
                .update();
    }

    /** Ends the wait for a decision; answers whether nobody else did before. */
    boolean decide(long id, State state, @Nullable Long load) {
        return database.sql("update offered_file set state = :state, load = :load where id = :id and state = 'OFFERED'")
                        .param("state", state.name())
                        .param("load", load, Types.BIGINT)
                        .param("id", id)
                        .update()
                > 0;
    }

    private static OfferedFile file(ResultSet row, int number) throws SQLException {
        return new OfferedFile(
                row.getLong("id"),
                row.getString("plan"),
                row.getString("name"),
                row.getObject("offered_at", OffsetDateTime.class).toInstant(),
                row.getString("offered_by"),
                row.getString("reporter"),
                row.getString("reason"),
                State.valueOf(row.getString("state")),
                row.getObject("load", Long.class));
    }
}
