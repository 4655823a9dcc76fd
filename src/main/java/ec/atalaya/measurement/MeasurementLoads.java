package ec.atalaya.measurement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The files of measurements that were taken in, for those who want to know what came when. */
@Repository
public class MeasurementLoads {

    private final JdbcClient database;

    MeasurementLoads(JdbcClient database) {
        this.database = database;
    }

    /**
     * Those that changed what is known of a plan, the first one first.
     *
     * @param after when the first may have come, not counted
     * @param until when the last may have come
     */
    public List<MeasurementLoad> between(String plan, Instant after, Instant until) {
        return database.sql("""
                        select * from measurement_load
                        where plan = ? and loaded_at > ? and loaded_at <= ? and rows_new + rows_restated > 0
                        order by id""")
                .params(plan, after.atOffset(ZoneOffset.UTC), until.atOffset(ZoneOffset.UTC))
                .query((row, number) -> load(row))
                .list();
    }

    /** One of a plan. */
    public Optional<MeasurementLoad> one(String plan, long id) {
        return database.sql("select * from measurement_load where plan = ? and id = ?")
                .params(plan, id)
                .query((row, number) -> load(row))
                .optional();
    }

    /** What a load told anew, by indicator and period. */
    public List<RestatedValue> restatedBy(String plan, long load) {
        Map<String, Measurement> before = rows("""
                        select distinct on (indicator, period, source) * from measurement
                        where plan = :plan and load < :load and (indicator, period, source) in (
                            select indicator, period, source from measurement where plan = :plan and load = :load)
                        order by indicator, period, source, load desc, line desc""", plan, load);
        Map<String, Measurement> now =
                rows("select * from measurement where plan = :plan and load = :load order by line", plan, load);
        List<RestatedValue> restated = new ArrayList<>();
        now.forEach((key, value) -> {
            Measurement known = before.get(key);
            if (known != null) {
                restated.add(new RestatedValue(known, value));
            }
        });
        return restated;
    }

    private Map<String, Measurement> rows(String statement, String plan, long load) {
        return database
                .sql(statement)
                .param("plan", plan)
                .param("load", load)
                .query((row, number) -> MeasurementStore.measurement(row))
                .list()
                .stream()
                .collect(Collectors.toMap(
                        row -> row.indicator() + " " + row.period() + " " + row.source(),
                        Function.identity(),
                        (earlier, later) -> later,
                        TreeMap::new));
    }

    private static MeasurementLoad load(ResultSet row) throws SQLException {
        return new MeasurementLoad(
                row.getLong("id"),
                MeasurementOrigin.valueOf(row.getString("origin")),
                row.getObject("loaded_at", OffsetDateTime.class).toInstant(),
                row.getString("loaded_by"),
                new LoadOutcome(
                        row.getString("name"),
                        row.getInt("rows_new"),
                        row.getInt("rows_restated"),
                        row.getInt("rows_unchanged"),
                        row.getInt("rows_refused")));
    }
}
