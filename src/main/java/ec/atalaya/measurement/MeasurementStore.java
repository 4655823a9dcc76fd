package ec.atalaya.measurement;

import ec.atalaya.database.BulkInsert;
import ec.atalaya.document.Place;
import ec.atalaya.plan.Period;
import ec.atalaya.plan.Plan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The measurements in the database: only ever added to, so that what was known on any day can be told. */
@Service
public class MeasurementStore {

    private static final String COLUMNS =
            "plan, indicator, period, source, load, file, sheet, line, value, cutoff, known_from, note, provisional";

    private record Key(String indicator, Period period, String source) {
        static Key of(Measurement one) {
            return new Key(one.indicator(), one.period(), one.source());
        }
    }

    private final JdbcClient database;
    private final DataSource dataSource;

    MeasurementStore(JdbcClient database, DataSource dataSource) {
        this.database = database;
        this.dataSource = dataSource;
    }

    /** All measurements of a plan. */
    public Measurements of(Plan plan) {
        return Measurements.of(all(plan.code()));
    }

    /** What tells this state of a plan's measurements from every other. */
    public String state(String plan) {
        return database.sql("""
                        select coalesce(max(id), 0) from measurement_load
                        where plan = ? and rows_new + rows_restated > 0""").param(plan).query(Long.class).single().toString();
    }

    /**
     * Takes a file in, whole or not at all.
     *
     * @throws ec.atalaya.document.RefusedDocument if anything in it is wrong
     */
    @Transactional
    public LoadOutcome load(Plan plan, Path file, MeasurementOrigin origin, String by, Instant at) {
        String name = String.valueOf(file.getFileName());
        String digest = digest(file);
        if (origin == MeasurementOrigin.FOLDER && isLoaded(plan.code(), name, digest)) {
            return new LoadOutcome(name, 0, 0, 0);
        }
        List<Measurement> rows = MeasurementFiles.rows(plan, file);
        Map<Key, Measurement> known = new HashMap<>();
        all(plan.code()).forEach(one -> known.put(Key.of(one), one));
        List<Measurement> changed = new ArrayList<>();
        int added = 0;
        for (Measurement row : rows) {
            Measurement before = known.put(Key.of(row), row);
            if (before == null) {
                added++;
            }
            if (before == null || !row.saysTheSameAs(before)) {
                changed.add(row);
            }
        }
        var outcome = new LoadOutcome(name, added, changed.size() - added, rows.size() - changed.size());
        long load = insertLoad(plan.code(), outcome, origin, digest, by, at);
        insert(plan, changed, load, LocalDate.ofInstant(at, plan.profile().zone()));
        return outcome;
    }

    private boolean isLoaded(String plan, String name, String digest) {
        return database.sql("select exists (select from measurement_load where plan = ? and name = ? and digest = ?)")
                .params(plan, name, digest)
                .query(Boolean.class)
                .single();
    }

    private long insertLoad(
            String plan, LoadOutcome outcome, MeasurementOrigin origin, String digest, String by, Instant at) {
        return database.sql("""
                        insert into measurement_load (plan, name, origin, digest, loaded_at, loaded_by, rows_new,
                            rows_restated, rows_unchanged)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?) returning id""")
                .params(
                        plan,
                        outcome.file(),
                        origin.name(),
                        digest,
                        at.atOffset(ZoneOffset.UTC),
                        by,
                        outcome.added(),
                        outcome.restated(),
                        outcome.unchanged())
                .query(Long.class)
                .single();
    }

    private void insert(Plan plan, List<Measurement> rows, long load, LocalDate today) {
        BulkInsert insert = BulkInsert.into("measurement", COLUMNS);
        rows.forEach(row -> insert.add(
                plan.code(),
                row.indicator(),
                row.period(),
                row.source(),
                load,
                row.place().file(),
                row.place().sheet(),
                row.place().line(),
                row.value(),
                row.cutoff(),
                row.cutoff() == null ? today : row.cutoff(),
                row.note(),
                row.provisional()));
        insert.send(dataSource);
    }

    /** Oldest load first, so that a later one overwrites it in a map. */
    private List<Measurement> all(String plan) {
        return database.sql("select " + COLUMNS + " from measurement where plan = ? order by load, cutoff nulls first")
                .param(plan)
                .query((row, number) -> measurement(row))
                .list();
    }

    static Measurement measurement(ResultSet row) throws SQLException {
        return new Measurement(
                row.getString("indicator"),
                Period.parse(row.getString("period")),
                row.getDouble("value"),
                row.getString("source"),
                day(row, "cutoff"),
                day(row, "known_from"),
                row.getString("note"),
                row.getBoolean("provisional"),
                new Place(row.getString("file"), row.getString("sheet"), row.getInt("line"), 0),
                row.getInt("load"));
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    private static String digest(Path file) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException | IOException unreadable) {
            throw new UncheckedIOException(new IOException(file + " cannot be read", unreadable));
        }
    }
}
