package ec.atalaya.measurement;

import ec.atalaya.database.CopyStream;
import ec.atalaya.document.Place;
import ec.atalaya.plan.Measured;
import ec.atalaya.plan.Plan;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Writes rows straight into the table of measurements, in the caller's transaction. Where a plan turns up, writing pauses
 * to enter its load and to read what is known of it.
 */
final class DatabaseTarget implements LoadTarget {

    static final String COLUMNS =
            "plan, indicator, period, source, load, file, sheet, line, value, cutoff, known_from, note, provisional";

    private static final int ROWS_AT_ONCE = 5_000;

    private final JdbcClient database;
    private final DataSource dataSource;
    private final LoadRequest request;
    private final String digest;
    private final byte[] file;
    private final Map<PlanLoad, Long> loads = new LinkedHashMap<>();
    private @Nullable CopyStream copy;
    private @Nullable PlanLoad latest;
    private long latestLoad;

    DatabaseTarget(JdbcClient database, DataSource dataSource, LoadRequest request, String digest) {
        this.database = database;
        this.dataSource = dataSource;
        this.request = request;
        this.digest = digest;
        this.file = request.name().getBytes(StandardCharsets.UTF_8);
    }

    /** The number of each load. */
    Map<PlanLoad, Long> loads() {
        return loads;
    }

    private boolean isDry() {
        return request.taking() == LoadRequest.Taking.DRY_RUN;
    }

    @Override
    public PlanLoad begin(Plan plan, Moments moments) {
        end();
        if (!isDry()) {
            // Two files at once would each take for new what both bring.
            database.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                    .param("measurement " + plan.code())
                    .query((row, number) -> 0)
                    .single();
        }
        var today = LocalDate.ofInstant(request.at(), plan.profile().zone());
        var load = new PlanLoad(plan, today, new LockedPeriods(database).of(plan.code()));
        readKnown(load, moments);
        if (!isDry()) {
            loads.put(load, enter(plan.code()));
        }
        return load;
    }

    /**
     * The latest load first: what holds of a period comes before what it was. The key is always used: the server knows
     * nothing yet of the rows that this very load has written, and for every plan would read through all of them.
     */
    private void readKnown(PlanLoad load, Moments moments) {
        database.sql("set local enable_seqscan = off").update();
        database.sql("""
                        select indicator, period, source, value, cutoff, note, provisional
                        from measurement where plan = ?
                        order by indicator, period, source, load desc, cutoff desc nulls last""").param(load.plan().code()).withFetchSize(ROWS_AT_ONCE).query(row -> {
            put(load, moments, row);
        });
    }

    private static void put(PlanLoad load, Moments moments, ResultSet row) throws SQLException {
        var indicator = load.plan().measured(row.getString("indicator"));
        if (indicator.isEmpty()) {
            // An earlier version of the plan knew it; no row of the file can name it.
            return;
        }
        SeriesSoFar series = load.told(indicator.get()).by(row.getString("source"));
        Moment moment = moments.of(moments.read(row.getString("period")), row.getObject("cutoff", LocalDate.class));
        if (series.find(moment) < 0) {
            long remark = SeriesSoFar.remark(row.getString("note"), row.getBoolean("provisional"));
            series.store(moment, row.getDouble("value"), remark);
        }
    }

    private long enter(String plan) {
        return database.sql("""
                        insert into measurement_load (plan, name, origin, digest, loaded_at, loaded_by, reason,
                            rows_new, rows_restated, rows_unchanged)
                        values (?, ?, ?, ?, ?, ?, ?, 0, 0, 0) returning id""")
                .params(
                        plan,
                        request.name(),
                        request.origin().name(),
                        digest,
                        request.at().atOffset(ZoneOffset.UTC),
                        request.by(),
                        request.reason())
                .query(Long.class)
                .single();
    }

    /** Tells each load what became of its rows. */
    void settle(int refused) {
        loads.forEach((load, number) -> {
            LoadOutcome outcome = load.outcome(request.name(), refused);
            database.sql("""
                            update measurement_load
                            set rows_new = ?, rows_restated = ?, rows_unchanged = ?, rows_refused = ? where id = ?""")
                    .params(outcome.added(), outcome.restated(), outcome.unchanged(), outcome.refused(), number)
                    .update();
        });
    }

    @Override
    public void add(PlanLoad load, PlanLoad.Told told, MeasurementRow row, Place place) {
        if (isDry()) {
            return;
        }
        CopyStream open = copy;
        if (open == null) {
            open = CopyStream.into(dataSource, "measurement", COLUMNS);
            copy = open;
        }
        if (latest != load) {
            latest = load;
            latestLoad = loads.getOrDefault(load, 0L);
        }
        LocalDate cutoff = row.moment().cutoff();
        open.row()
                .text(load.encoded())
                .text(told.encoded())
                .text(row.moment().encoded())
                .text(row.source())
                .bigint(latestLoad)
                .text(file)
                .text(place.sheet())
                .integer(place.line())
                .number(row.value())
                .day(cutoff)
                .day(cutoff == null ? load.today() : cutoff)
                .text(row.note())
                .flag(row.provisional());
    }

    @Override
    public void again(PlanLoad load, Measured indicator, String source, Moment moment, Place place) {
        if (isDry()) {
            return;
        }
        database.sql("""
                        insert into measurement (plan, indicator, period, source, load, file, sheet, line, value, cutoff,
                            known_from, note, provisional)
                        select plan, indicator, period, source, :load, :file, :sheet, :line, value, cutoff, :known,
                            note, provisional
                        from measurement
                        where plan = :plan and indicator = :indicator and period = :period and source = :source
                          and cutoff is not distinct from :cutoff::date and load < :load
                        order by load desc limit 1""")
                .param("load", loads.get(load))
                .param("file", request.name())
                .param("sheet", place.sheet())
                .param("line", place.line())
                .param("known", moment.cutoff() == null ? load.today() : moment.cutoff())
                .param("plan", load.plan().code())
                .param("indicator", indicator.code())
                .param("period", moment.period().toString())
                .param("source", source)
                .param("cutoff", moment.cutoff(), Types.DATE)
                .update();
    }

    @Override
    public void end() {
        CopyStream open = copy;
        copy = null;
        if (open != null) {
            open.finish();
        }
    }

    @Override
    public void abandon() {
        CopyStream open = copy;
        copy = null;
        if (open != null) {
            open.abandon();
        }
    }
}
