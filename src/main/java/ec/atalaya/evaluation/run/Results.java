package ec.atalaya.evaluation.run;

import ec.atalaya.database.BulkInsert;
import ec.atalaya.evaluation.Evaluation;
import ec.atalaya.evaluation.PeriodResult;
import ec.atalaya.evaluation.ResultRow;
import ec.atalaya.evaluation.ResultRow.Kind;
import ec.atalaya.evaluation.explanation.ExplainedRow;
import ec.atalaya.evaluation.explanation.ExplanationJson;
import ec.atalaya.plan.Period;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stored results. A run adds the rows that it changed, and nothing is overwritten: any run can be looked at again. */
@Repository
public class Results {

    private static final String COLUMNS = "plan, period, level, code, run, value, target, attainment, score, status,"
            + " reason, exposure, rules, gone, digest, explanation";

    /** What held at a run: of each row the latest version up to it. */
    private static final String HELD = """
            select * from (
                select distinct on (period, level, code) * from result
                where plan = :plan and run <= :run %s
                order by period, level, code, run desc) latest
            where not gone""";

    private record Key(String period, String level, String code) {}

    private final JdbcClient database;
    private final DataSource dataSource;

    Results(JdbcClient database, DataSource dataSource) {
        this.database = database;
        this.dataSource = dataSource;
    }

    /** Everything of one period, in the order of result files. */
    public List<StoredResult> in(String plan, Period period, long run) {
        return database
                .sql(HELD.formatted("and period = :period"))
                .param("plan", plan)
                .param("run", run)
                .param("period", period.toString())
                .query((row, number) -> result(row))
                .list()
                .stream()
                .sorted(Comparator.comparing(StoredResult::row, ResultRow.ORDER))
                .toList();
    }

    /** Everything of one period without explanations, in the order of result files. */
    public List<ResultRow> rows(String plan, Period period, long run) {
        return database
                .sql(HELD.formatted("and period = :period"))
                .param("plan", plan)
                .param("run", run)
                .param("period", period.toString())
                .query((row, number) -> row(row))
                .list()
                .stream()
                .sorted(ResultRow.ORDER)
                .toList();
    }

    /** One subject in one period. */
    public Optional<StoredResult> of(String plan, Kind level, String code, Period period, long run) {
        return database.sql(HELD.formatted("and period = :period and level = :level and code = :code"))
                .param("plan", plan)
                .param("run", run)
                .param("period", period.toString())
                .param("level", level.name())
                .param("code", code)
                .query((row, number) -> result(row))
                .optional();
    }

    /** All periods of one level, without explanations: for histories. By code and period. */
    public List<ResultRow> history(String plan, Kind level, long run) {
        return database
                .sql(HELD.formatted("and level = :level"))
                .param("plan", plan)
                .param("run", run)
                .param("level", level.name())
                .query((row, number) -> row(row))
                .list()
                .stream()
                .sorted(ResultRow.ORDER)
                .toList();
    }

    /** One subject in every period, with its explanations. By period. */
    public List<StoredResult> overTime(String plan, Kind level, String code, long run) {
        return database
                .sql(HELD.formatted("and level = :level and code = :code"))
                .param("plan", plan)
                .param("run", run)
                .param("level", level.name())
                .param("code", code)
                .query((row, number) -> result(row))
                .list()
                .stream()
                .sorted(Comparator.comparing(StoredResult::row, ResultRow.ORDER))
                .toList();
    }

    /** What each run up to one made of a subject in one period where it changed it, the latest first. */
    public List<StoredResult> versions(String plan, Kind level, String code, Period period, long run) {
        return database.sql("""
                        select * from result where plan = ? and level = ? and code = ? and period = ? and run <= ?
                            and not gone order by run desc""")
                .params(plan, level.name(), code, period.toString(), run)
                .query((row, number) -> result(row))
                .list();
    }

    /** Stores what differs from what holds, and answers how many rows that are. */
    int store(Evaluation evaluation, long run) {
        String plan = evaluation.plan().code();
        Map<Key, String> before = digests(plan);
        BulkInsert insert = BulkInsert.into("result", COLUMNS);
        int changed = 0;
        for (PeriodResult result : evaluation.results()) {
            List<ExplainedRow> rows = ExplainedRow.of(evaluation, result).toList();
            for (ExplainedRow explained : rows) {
                String json = ExplanationJson.write(explained.explanation());
                String digest = digest(explained.row(), json);
                if (!digest.equals(before.remove(key(explained.row())))) {
                    add(insert, plan, explained.row(), run, digest, json);
                    changed++;
                }
            }
        }
        for (Key gone : before.keySet()) {
            insert.add(
                    plan,
                    gone.period(),
                    gone.level(),
                    gone.code(),
                    run,
                    null,
                    null,
                    null,
                    null,
                    "",
                    "",
                    null,
                    "",
                    true,
                    "",
                    "{}");
            changed++;
        }
        insert.send(dataSource);
        return changed;
    }

    private Map<Key, String> digests(String plan) {
        Map<Key, String> digests = new HashMap<>();
        database.sql("""
                        select period, level, code, digest from (
                            select distinct on (period, level, code) period, level, code, digest, gone from result
                            where plan = ? order by period, level, code, run desc) latest
                        where not gone""").param(plan).query(row -> {
            digests.put(new Key(row.getString(1), row.getString(2), row.getString(3)), row.getString(4));
        });
        return digests;
    }

    private static Key key(ResultRow row) {
        return new Key(row.period().toString(), row.level().name(), row.code());
    }

    private static void add(BulkInsert insert, String plan, ResultRow row, long run, String digest, String json) {
        insert.add(
                plan,
                row.period(),
                row.level(),
                row.code(),
                run,
                row.value(),
                row.target(),
                row.attainment(),
                row.score(),
                row.status(),
                row.reason(),
                row.exposure(),
                String.join(";", row.rules()),
                false,
                digest,
                json);
    }

    private static String digest(ResultRow row, String json) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(row.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(json.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static StoredResult result(ResultSet row) throws SQLException {
        return new StoredResult(row(row), row.getLong("run"), row.getString("explanation"));
    }

    static ResultRow row(ResultSet row) throws SQLException {
        String rules = row.getString("rules");
        return new ResultRow(
                Kind.valueOf(row.getString("level")),
                row.getString("code"),
                Period.parse(row.getString("period")),
                number(row, "value"),
                number(row, "target"),
                number(row, "attainment"),
                number(row, "score"),
                row.getString("status"),
                row.getString("reason"),
                number(row, "exposure"),
                rules.isEmpty() ? List.of() : List.of(rules.split(";", -1)));
    }

    private static @Nullable Double number(ResultSet row, String column) throws SQLException {
        double number = row.getDouble(column);
        return row.wasNull() ? null : number;
    }
}
