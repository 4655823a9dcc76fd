package ec.atalaya.evaluation.run;

import ec.atalaya.evaluation.run.EvaluationRun.Cause;
import ec.atalaya.evaluation.run.EvaluationRun.State;
import ec.atalaya.plan.ImportedPlan;
import ec.atalaya.plan.Period;
import ec.atalaya.rules.RuleSet;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All runs there were. */
@Repository
public class RunLog {

    private final JdbcClient database;

    RunLog(JdbcClient database) {
        this.database = database;
    }

    /** Opens a run; one whose inputs are those of the last good run is closed at once. */
    EvaluationRun start(
            ImportedPlan plan,
            RuleSet rules,
            String inputs,
            LocalDate asOf,
            Period focus,
            Cause cause,
            String askedBy,
            Instant at) {
        Long sameAs = lastWith(plan.plan().code(), inputs, asOf);
        long id = database.sql("""
                        insert into evaluation_run (plan, plan_version, rule_set, rule_set_version, rule_set_digest,
                            inputs, as_of, focus, cause, asked_by, state, started_at, finished_at, same_as)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id""")
                .params(
                        plan.plan().code(),
                        plan.version(),
                        rules.code(),
                        rules.version(),
                        rules.digest(),
                        inputs,
                        asOf,
                        focus.toString(),
                        cause.name(),
                        askedBy,
                        (sameAs == null ? State.RUNNING : State.UNCHANGED).name(),
                        time(at))
                .param(sameAs == null ? null : time(at))
                .param(sameAs)
                .query(Long.class)
                .single();
        return run(id).orElseThrow();
    }

    /** The last good run, if its inputs and its day were these. */
    private @Nullable Long lastWith(String plan, String inputs, LocalDate asOf) {
        return database.sql("""
                        select id from (
                            select id, inputs, as_of from evaluation_run
                            where plan = ? and state = 'DONE' order by id desc limit 1) last
                        where inputs = ? and as_of = ?""")
                .params(plan, inputs, asOf)
                .query(Long.class)
                .optional()
                .orElse(null);
    }

    /** What the last good run was made of. */
    Optional<String> lastInputs(String plan) {
        return database.sql(
                        "select inputs from evaluation_run where plan = ? and state = 'DONE' order by id desc limit 1")
                .param(plan)
                .query(String.class)
                .optional();
    }

    Optional<String> lastTriedInputs(String plan) {
        return database.sql("""
                        select inputs from evaluation_run
                        where plan = ? and state in ('DONE', 'FAILED') order by id desc limit 1""").param(plan).query(String.class).optional();
    }

    EvaluationRun done(EvaluationRun run, int changed, Instant at) {
        database.sql("update evaluation_run set state = 'DONE', changed = ?, finished_at = ? where id = ?")
                .params(changed, time(at), run.id())
                .update();
        return run(run.id()).orElseThrow();
    }

    EvaluationRun failed(EvaluationRun run, String message, Instant at) {
        database.sql("update evaluation_run set state = 'FAILED', message = ?, finished_at = ? where id = ?")
                .params(message, time(at), run.id())
                .update();
        return run(run.id()).orElseThrow();
    }

    public Optional<EvaluationRun> run(long id) {
        return database.sql("select * from evaluation_run where id = ?")
                .param(id)
                .query((row, number) -> run(row))
                .optional();
    }

    /** The last run that was done: its results hold. */
    public Optional<EvaluationRun> latestDone(String plan) {
        return database.sql("select * from evaluation_run where plan = ? and state = 'DONE' order by id desc limit 1")
                .param(plan)
                .query((row, number) -> run(row))
                .optional();
    }

    /** Whether the plan was evaluated as of that day or a later one. */
    public boolean coversDay(String plan, LocalDate day) {
        return database.sql("""
                        select exists (select from evaluation_run
                            where plan = ? and state in ('DONE', 'UNCHANGED') and as_of >= ?)""").params(plan, day).query(Boolean.class).single();
    }

    /** A page of a plan's runs, the latest first. */
    public List<EvaluationRun> page(String plan, int size, int number) {
        return database.sql("select * from evaluation_run where plan = ? order by id desc limit ? offset ?")
                .params(plan, size, (long) size * (number - 1))
                .query((row, count) -> run(row))
                .list();
    }

    /** How many runs of a plan there were. */
    public long count(String plan) {
        return database.sql("select count(*) from evaluation_run where plan = ?")
                .param(plan)
                .query(Long.class)
                .single();
    }

    /** The run that is under way. */
    public Optional<EvaluationRun> running(String plan) {
        return database.sql(
                        "select * from evaluation_run where plan = ? and state = 'RUNNING' order by id desc limit 1")
                .param(plan)
                .query((row, number) -> run(row))
                .optional();
    }

    /** The last run before another one that was done. */
    public Optional<EvaluationRun> doneBefore(String plan, long id) {
        return database.sql("""
                        select * from evaluation_run where plan = ? and state = 'DONE' and id < ?
                        order by id desc limit 1""")
                .params(plan, id)
                .query((row, number) -> run(row))
                .optional();
    }

    /** Closes runs that a killed process left open. */
    public int closeAbandoned(Instant at) {
        return database.sql("""
                        update evaluation_run set state = 'FAILED', finished_at = ?,
                            message = 'El proceso se interrumpió durante la corrida' where state = 'RUNNING'""").param(time(at)).update();
    }

    private static OffsetDateTime time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static EvaluationRun run(ResultSet row) throws SQLException {
        OffsetDateTime finished = row.getObject("finished_at", OffsetDateTime.class);
        long sameAs = row.getLong("same_as");
        Long same = row.wasNull() ? null : sameAs;
        return new EvaluationRun(
                row.getLong("id"),
                row.getString("plan"),
                row.getInt("plan_version"),
                row.getString("rule_set"),
                row.getString("rule_set_version"),
                row.getString("rule_set_digest"),
                row.getObject("as_of", LocalDate.class),
                Period.parse(row.getString("focus")),
                Cause.valueOf(row.getString("cause")),
                row.getString("asked_by"),
                State.valueOf(row.getString("state")),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                finished == null ? null : finished.toInstant(),
                same,
                row.getInt("changed"),
                row.getString("message"));
    }
}
