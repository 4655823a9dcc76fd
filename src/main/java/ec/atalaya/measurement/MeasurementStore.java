package ec.atalaya.measurement;

import ec.atalaya.document.Faults;
import ec.atalaya.document.Place;
import ec.atalaya.measurement.LoadRequest.Taking;
import ec.atalaya.plan.Period;
import ec.atalaya.plan.Plan;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.support.SqlBinaryValue;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The measurements in the database: only ever added to, so that what was known on any day can be told. */
@Service
public class MeasurementStore {

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
        return load(plan, LoadRequest.whole(file, origin, by, at)).outcome();
    }

    /**
     * Does with a file what is asked for. The rows of other plans in it are passed by.
     *
     * @throws ec.atalaya.document.RefusedDocument if it was to be taken and cannot be: for any fault where it was to be
     *     taken whole, else where more than single rows are faulty. Nothing of it was taken then
     */
    @Transactional
    public LoadReport load(Plan plan, LoadRequest request) {
        // What a plan's folder holds is read as the commands without a database read it, which know no day.
        MeasurementRows.@Nullable Today today = request.origin() == MeasurementOrigin.FOLDER ? null : day(request);
        return pass(request, plan.code(), faults -> MeasurementRows.of(plan, today, faults));
    }

    /** The same, of a file of several plans, each row of which names its own. */
    @Transactional
    public LoadReport load(Map<String, Plan> plans, LoadRequest request) {
        return pass(request, "", faults -> MeasurementRows.of(plans, day(request), faults));
    }

    private static MeasurementRows.Today day(LoadRequest request) {
        return plan -> LocalDate.ofInstant(request.at(), plan.profile().zone());
    }

    private LoadReport pass(LoadRequest request, String plan, Function<Faults, MeasurementRows> rows) {
        String digest = digest(request.file());
        if (request.origin() == MeasurementOrigin.FOLDER && isLoaded(plan, request.name(), digest)) {
            return new LoadReport(new LoadOutcome(request.name(), 0, 0, 0, 0), List.of(), true, null, null);
        }
        var target = new DatabaseTarget(database, dataSource, request, digest);
        var pass = new FilePass(request, target, rows);
        try (pass) {
            pass.run();
            if (request.taking() != Taking.DRY_RUN) {
                if (request.taking() == Taking.WHOLE || !pass.isReadable()) {
                    pass.faults().refuseIfAny();
                }
                target.settle(pass.refused());
                keep(pass.faultyFile(), target.loads().values(), request.name());
            }
            return report(request, pass, target);
        }
    }

    private static LoadReport report(LoadRequest request, FilePass pass, DatabaseTarget target) {
        int added = 0;
        int restated = 0;
        int unchanged = 0;
        for (PlanLoad load : pass.loads()) {
            LoadOutcome one = load.outcome(request.name(), 0);
            added += one.added();
            restated += one.restated();
            unchanged += one.unchanged();
        }
        return new LoadReport(
                new LoadOutcome(request.name(), added, restated, unchanged, pass.refused()),
                pass.faults().all(),
                pass.isReadable(),
                target.loads().values().stream().findFirst().orElse(null),
                pass.handOverFaultyFile());
    }

    private void keep(@Nullable Path faulty, Collection<Long> loads, String name) {
        if (faulty == null) {
            return;
        }
        for (long load : loads) {
            try (InputStream content = Files.newInputStream(faulty)) {
                database.sql("insert into refused_rows (load, name, content) values (?, ?, ?)")
                        .params(load, RefusedRows.fileName(name), new SqlBinaryValue(content, Files.size(faulty)))
                        .update();
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }

    private boolean isLoaded(String plan, String name, String digest) {
        return database.sql("select exists (select from measurement_load where plan = ? and name = ? and digest = ?)")
                .params(plan, name, digest)
                .query(Boolean.class)
                .single();
    }

    /** Oldest load first, so that a later one overwrites it in a map. */
    private List<Measurement> all(String plan) {
        return database.sql("select " + DatabaseTarget.COLUMNS
                        + " from measurement where plan = ? order by load, cutoff nulls first")
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
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException | IOException unreadable) {
            throw new UncheckedIOException(new IOException(file + " cannot be read", unreadable));
        }
    }
}
