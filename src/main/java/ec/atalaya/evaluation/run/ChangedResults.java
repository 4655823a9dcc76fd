package ec.atalaya.evaluation.run;

import ec.atalaya.evaluation.ChangedResult;
import ec.atalaya.evaluation.ResultRow;
import ec.atalaya.evaluation.ResultRow.Kind;
import ec.atalaya.plan.Period;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What runs changed: each beside what held before it. */
@Repository
public class ChangedResults {

    private static final String COLUMNS =
            "period, level, code, value, target, attainment, score, status, reason, exposure, rules, gone";

    private record Key(Kind level, String code, Period period) {}

    private record Stored(ResultRow row, boolean gone) {

        @Nullable
        ResultRow held() {
            return gone ? null : row;
        }
    }

    private final JdbcClient database;

    ChangedResults(JdbcClient database) {
        this.database = database;
    }

    /** What a run changed, in the order of result files. */
    public List<ChangedResult> by(EvaluationRun run) {
        Map<Key, Stored> before = new HashMap<>();
        database.sql("select distinct on (period, level, code) " + COLUMNS + """
                         from result where plan = :plan and run < :run and (period, level, code) in (
                            select period, level, code from result where plan = :plan and run = :run)
                        order by period, level, code, run desc""")
                .param("plan", run.plan())
                .param("run", run.id())
                .query((row, number) -> stored(row))
                .list()
                .forEach(stored -> before.put(key(stored.row()), stored));
        return database
                .sql("select " + COLUMNS + " from result where plan = ? and run = ?")
                .params(run.plan(), run.id())
                .query((row, number) -> stored(row))
                .list()
                .stream()
                .sorted(Comparator.comparing(Stored::row, ResultRow.ORDER))
                .map(now -> changed(before.get(key(now.row())), now))
                .toList();
    }

    private static ChangedResult changed(@Nullable Stored before, Stored now) {
        return new ChangedResult(before == null ? null : before.held(), now.held());
    }

    private static Key key(ResultRow row) {
        return new Key(row.level(), row.code(), row.period());
    }

    private static Stored stored(ResultSet row) throws SQLException {
        return new Stored(Results.row(row), row.getBoolean("gone"));
    }
}
