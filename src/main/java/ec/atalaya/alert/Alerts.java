package ec.atalaya.alert;

import ec.atalaya.alert.Alert.State;
import ec.atalaya.plan.Level;
import ec.atalaya.plan.Period;
import ec.atalaya.rules.table.Severity;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The alerts of all plans, with what happened to them. */
@Repository
public class Alerts {

    private static final String SEPARATOR = ";";

    private final JdbcClient database;

    Alerts(JdbcClient database) {
        this.database = database;
    }

    /** The alerts of a plan, the gravest first, and of equals those that have held the longest. */
    public List<Alert> of(String plan, AlertFilter filter) {
        return database.sql("""
                        select * from alert where plan = :plan
                            and (:state::text is null or state = :state)
                            and (:severity::text is null or severity = :severity)
                            and (:unit::text is null or :unit = any(string_to_array(recipients, ';')))
                        order by array_position(array['HIGH', 'MEDIUM', 'LOW'], severity), periods desc, number""")
                .param("plan", plan)
                .param("state", name(filter.state()), Types.VARCHAR)
                .param("severity", name(filter.severity()), Types.VARCHAR)
                .param("unit", filter.unit(), Types.VARCHAR)
                .query((row, number) -> alert(row))
                .list();
    }

    public Optional<Alert> numbered(String plan, int number) {
        return database.sql("select * from alert where plan = ? and number = ?")
                .params(plan, number)
                .query((row, count) -> alert(row))
                .optional();
    }

    /** The alerts about one subject, open ones first, then the latest. */
    public List<Alert> about(String plan, Level level, String code) {
        return database.sql("""
                        select * from alert where plan = ? and level = ? and code = ?
                        order by state <> 'OPEN', opened_at desc nulls last, number""")
                .params(plan, level.name(), code)
                .query((row, number) -> alert(row))
                .list();
    }

    /** The alert about a source; empty where there never was one. */
    public Optional<Alert> aboutSource(String plan, String source) {
        return database.sql("select * from alert where plan = ? and level = ? and code = ?")
                .params(plan, Alert.SOURCE, source)
                .query((row, number) -> alert(row))
                .optional();
    }

    /** What happened to an alert, the first thing first. */
    public List<AlertEvent> history(long alert) {
        return database.sql("select * from alert_event where alert = ? order by id")
                .param(alert)
                .query((row, number) -> event(row))
                .list();
    }

    /** How many alerts of a plan are open, by severity; zero where none is. */
    public Map<Severity, Integer> countOpen(String plan) {
        Map<Severity, Integer> counts = new TreeMap<>();
        for (Severity severity : Severity.values()) {
            counts.put(severity, 0);
        }
        database.sql("""
                        select severity, count(*) from alert
                        where plan = ? and state in ('OPEN', 'RECOVERING') group by severity""").param(plan).query(row -> {
            counts.put(Severity.valueOf(row.getString(1)), row.getInt(2));
        });
        return counts;
    }

    /** All alerts of a plan, locked until the transaction ends. */
    List<Alert> lock(String plan) {
        return database.sql("select * from alert where plan = ? order by id for update")
                .param(plan)
                .query((row, number) -> alert(row))
                .list();
    }

    /** Stores a new one under the next number of its plan. */
    Alert add(Alert alert) {
        return database.sql("""
                        insert into alert (number, plan, fingerprint, rule, level, code, severity, state, recipients,
                            opened_at, opened_in, seen_in, periods, run, version)
                        values ((select coalesce(max(number), 0) + 1 from alert where plan = :plan),
                            :plan, :fingerprint, :rule, :level, :code, :severity, :state, :recipients,
                            :openedAt, :openedIn, :seenIn, :periods, :run, 0)
                        returning *""")
                .param("plan", alert.plan())
                .param("fingerprint", alert.fingerprint())
                .param("rule", alert.rule())
                .param("level", alert.levelName())
                .param("code", alert.code())
                .param("severity", alert.severity().name())
                .param("state", alert.state().name())
                .param("recipients", String.join(SEPARATOR, alert.recipients()))
                .param("openedAt", time(alert.openedAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("openedIn", text(alert.openedIn()), Types.VARCHAR)
                .param("seenIn", alert.seenIn().toString())
                .param("periods", alert.periods())
                .param("run", alert.run(), Types.BIGINT)
                .query((row, number) -> alert(row))
                .single();
    }

    /**
     * Stores another state of one, if nobody did meanwhile.
     *
     * @throws ChangedMeanwhile if somebody did
     */
    Alert update(Alert alert) {
        return database.sql("""
                        update alert set severity = :severity, state = :state, recipients = :recipients,
                            opened_at = :openedAt, opened_in = :openedIn, resolved_at = :resolvedAt,
                            resolved_in = :resolvedIn, seen_in = :seenIn, periods = :periods, run = :run,
                            acknowledged_by = :acknowledgedBy, acknowledged_until = :acknowledgedUntil,
                            silenced_by = :silencedBy, silenced_until = :silencedUntil, version = version + 1
                        where id = :id and version = :version
                        returning *""")
                .param("severity", alert.severity().name())
                .param("state", alert.state().name())
                .param("recipients", String.join(SEPARATOR, alert.recipients()))
                .param("openedAt", time(alert.openedAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("openedIn", text(alert.openedIn()), Types.VARCHAR)
                .param("resolvedAt", time(alert.resolvedAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("resolvedIn", text(alert.resolvedIn()), Types.VARCHAR)
                .param("seenIn", alert.seenIn().toString())
                .param("periods", alert.periods())
                .param("run", alert.run(), Types.BIGINT)
                .param("acknowledgedBy", alert.acknowledgedBy(), Types.VARCHAR)
                .param("acknowledgedUntil", alert.acknowledgedUntil(), Types.DATE)
                .param("silencedBy", alert.silencedBy(), Types.VARCHAR)
                .param("silencedUntil", alert.silencedUntil(), Types.DATE)
                .param("id", alert.id())
                .param("version", alert.version())
                .query((row, number) -> alert(row))
                .optional()
                .orElseThrow(() -> new ChangedMeanwhile(alert.label()));
    }

    void note(AlertEvent event) {
        database.sql("""
                        insert into alert_event (alert, at, run, period, kind, who, before, after, comment)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(event.alert())
                .param(time(event.at()))
                .param(event.run())
                .param(text(event.period()))
                .params(event.kind().name(), event.who(), event.before(), event.after(), event.comment())
                .update();
    }

    private static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }

    private static @Nullable Level level(ResultSet row) throws SQLException {
        String level = row.getString("level");
        return level.equals(Alert.SOURCE) ? null : Level.valueOf(level);
    }

    private static @Nullable Long run(ResultSet row) throws SQLException {
        long run = row.getLong("run");
        return row.wasNull() ? null : run;
    }

    private static @Nullable String text(@Nullable Period period) {
        return period == null ? null : period.toString();
    }

    private static @Nullable OffsetDateTime time(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }

    private static Alert alert(ResultSet row) throws SQLException {
        String recipients = row.getString("recipients");
        return new Alert(
                row.getLong("id"),
                row.getInt("number"),
                row.getString("plan"),
                row.getString("fingerprint"),
                row.getString("rule"),
                level(row),
                row.getString("code"),
                Severity.valueOf(row.getString("severity")),
                State.valueOf(row.getString("state")),
                recipients.isEmpty() ? List.of() : List.of(recipients.split(SEPARATOR, -1)),
                instant(row, "opened_at"),
                period(row, "opened_in"),
                instant(row, "resolved_at"),
                period(row, "resolved_in"),
                Period.parse(row.getString("seen_in")),
                row.getInt("periods"),
                run(row),
                row.getString("acknowledged_by"),
                row.getObject("acknowledged_until", LocalDate.class),
                row.getString("silenced_by"),
                row.getObject("silenced_until", LocalDate.class),
                row.getInt("version"));
    }

    private static AlertEvent event(ResultSet row) throws SQLException {
        return new AlertEvent(
                row.getLong("id"),
                row.getLong("alert"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                run(row),
                period(row, "period"),
                AlertEvent.Kind.valueOf(row.getString("kind")),
                row.getString("who"),
                row.getString("before"),
                row.getString("after"),
                row.getString("comment"));
    }

    private static @Nullable Period period(ResultSet row, String column) throws SQLException {
        String text = row.getString(column);
        return text == null ? null : Period.parse(text);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
