package ec.atalaya.measurement.source;

import ec.atalaya.document.Fault;
import ec.atalaya.document.Place;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How sources stand and how each fetch went, in the database. */
@Repository
class SourceLedger {

    /** Longer than all time-outs and waits of one fetch: after it a server that began one is taken for dead. */
    private static final Duration CLAIM = Duration.ofHours(1);

    private final JdbcClient database;

    SourceLedger(JdbcClient database) {
        this.database = database;
    }

    Optional<SourceState> state(String source) {
        return database.sql("select * from data_source where code = ?")
                .param(source)
                .query((row, number) -> state(row))
                .optional();
    }

    /**
     * Makes a source known that is new, or that is defined otherwise now: then what was known of its answers is forgotten.
     *
     * @param next when it is to be fetched
     */
    void announce(SourceDefinition definition, Instant next) {
        database.sql("""
                        insert into data_source (code, name, plan, definition, next_try_at)
                        values (:code, :name, :plan, :definition, :next)
                        on conflict (code) do update set name = excluded.name, plan = excluded.plan,
                            definition = excluded.definition, next_try_at = excluded.next_try_at, etag = '',
                            last_modified = ''
                        where data_source.definition <> excluded.definition""")
                .param("code", definition.code())
                .param("name", definition.name())
                .param("plan", definition.plan())
                .param("definition", definition.digest())
                .param("next", time(next))
                .update();
    }

    /** Takes a source for this server alone; false where another one has it, or where it is not due yet. */
    boolean claim(String source, Instant now, boolean evenIfNotDue) {
        return database.sql("""
                                update data_source set busy_until = :until
                                where code = :code and (busy_until is null or busy_until <= :now)
                                    and (:always or next_try_at <= :now)""")
                        .param("until", time(now.plus(CLAIM)))
                        .param("code", source)
                        .param("now", time(now))
                        .param("always", evenIfNotDue)
                        .update()
                > 0;
    }

    void release(String source) {
        database.sql("update data_source set busy_until = null where code = ?")
                .param(source)
                .update();
    }

    /** Notes how a fetch went and when the next one is; a mark holds only what was taken. */
    SourceState close(SourceTry done, Answer.@Nullable Mark mark, Instant next) {
        boolean failed = done.hasFailed();
        note(done);
        return database.sql("""
                        update data_source set last_try_at = :at,
                            last_success_at = case when :failed then last_success_at else :at end,
                            outcome = :outcome, next_try_at = :next, busy_until = null,
                            failures = case when :failed then failures + 1 else 0 end,
                            etag = coalesce(:etag, etag), last_modified = coalesce(:modified, last_modified)
                        where code = :code returning *""")
                .param("at", time(done.startedAt()))
                .param("failed", failed)
                .param("outcome", done.outcome().name())
                .param("next", time(next))
                .param("etag", mark == null ? null : mark.etag(), Types.VARCHAR)
                .param("modified", mark == null ? null : mark.lastModified(), Types.VARCHAR)
                .param("code", done.source())
                .query((row, number) -> state(row))
                .single();
    }

    private void note(SourceTry done) {
        long id = database.sql("""
                        insert into data_source_try (source, plan, asked_by, started_at, finished_at, outcome, attempts,
                            rows_new, rows_restated, rows_unchanged, rows_refused, more_faults)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id""")
                .params(
                        done.source(),
                        done.plan(),
                        done.by(),
                        done.startedAt().atOffset(ZoneOffset.UTC),
                        done.finishedAt().atOffset(ZoneOffset.UTC),
                        done.outcome().name(),
                        done.attempts(),
                        done.added(),
                        done.restated(),
                        done.unchanged(),
                        done.refused(),
                        done.moreFaults())
                .query(Long.class)
                .single();
        for (int position = 0; position < done.faults().size(); position++) {
            note(id, position, done.faults().get(position));
        }
    }

    private void note(long id, int position, Fault fault) {
        database.sql("""
                        insert into data_source_fault (try, position, file, sheet, line, cell, gravity, key, arguments)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        id,
                        position,
                        fault.place().file(),
                        fault.place().sheet(),
                        fault.place().line(),
                        fault.place().column(),
                        fault.gravity().name(),
                        fault.key())
                .param(fault.arguments().toArray(String[]::new))
                .update();
    }

    /** The last fetches of a source, the latest first. */
    List<SourceTry> tries(String source, int most) {
        return database.sql("select * from data_source_try where source = ? order by id desc limit ?")
                .params(source, most)
                .query((row, number) -> attempt(row))
                .list();
    }

    /** The bytes that were last taken under a name: its digest; empty where none was. */
    String lastDigest(String plan, String name) {
        return database.sql("""
                        select digest from measurement_load
                        where plan = ? and name = ? and origin = 'SOURCE'
                            and rows_new + rows_restated + rows_unchanged > 0
                        order by id desc limit 1""")
                .params(plan, name)
                .query(String.class)
                .optional()
                .orElse("");
    }

    /** Forgets sources that are defined no more, and answers which they were. */
    List<SourceFollowed> forgetAllBut(List<String> codes, Instant at) {
        return database.sql("delete from data_source where not code = any(?) returning code, name, plan")
                .param(codes.toArray(String[]::new))
                .query((row, number) -> new SourceFollowed(
                        row.getString(1), row.getString(2), row.getString(3), null, 0, false, List.of(), null, at))
                .list();
    }

    private static SourceState state(ResultSet row) throws SQLException {
        String outcome = row.getString("outcome");
        return new SourceState(
                row.getString("code"),
                instant(row, "last_try_at"),
                instant(row, "last_success_at"),
                outcome == null ? null : SourceOutcome.valueOf(outcome),
                row.getObject("next_try_at", OffsetDateTime.class).toInstant(),
                instant(row, "busy_until"),
                row.getInt("failures"),
                new Answer.Mark(row.getString("etag"), row.getString("last_modified")));
    }

    private SourceTry attempt(ResultSet row) throws SQLException {
        long id = row.getLong("id");
        return new SourceTry(
                id,
                row.getString("source"),
                row.getString("plan"),
                row.getString("asked_by"),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                row.getObject("finished_at", OffsetDateTime.class).toInstant(),
                SourceOutcome.valueOf(row.getString("outcome")),
                row.getInt("attempts"),
                row.getInt("rows_new"),
                row.getInt("rows_restated"),
                row.getInt("rows_unchanged"),
                row.getInt("rows_refused"),
                faults(id),
                row.getInt("more_faults"));
    }

    private List<Fault> faults(long id) {
        return database.sql("select * from data_source_fault where try = ? order by position")
                .param(id)
                .query((row, number) -> fault(row))
                .list();
    }

    private static Fault fault(ResultSet row) throws SQLException {
        Array arguments = row.getArray("arguments");
        return new Fault(
                new Place(row.getString("file"), row.getString("sheet"), row.getInt("line"), row.getInt("cell")),
                Fault.Gravity.valueOf(row.getString("gravity")),
                row.getString("key"),
                Arrays.stream((Object[]) arguments.getArray())
                        .map(String::valueOf)
                        .toList());
    }

    private static @Nullable OffsetDateTime time(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
