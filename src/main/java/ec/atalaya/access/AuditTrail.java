package ec.atalaya.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who did what, when, and what it changed; written in the transaction of the act. */
@Service
public class AuditTrail {

    /** Who acts where no person does. */
    public static final String PRODUCT = "atalaya";

    private static final int ROWS_AT_ONCE = 500;

    private static final String FILTERED = """
            from audit_entry
            where (:text::text is null
                   or position(lower(:text::text) in lower(who)) > 0
                   or position(lower(:text::text) in lower(subject)) > 0)
              and (:act::text is null or act = :act::text)
              and (:from::timestamptz is null or at >= :from::timestamptz)
              and (:until::timestamptz is null or at < :until::timestamptz)
            """;

    private static final String ENTRIES =
            "select id, at, who, act, subject, before, after " + FILTERED + " order by at desc, id desc";

    private final JdbcClient database;
    private final Clock clock;

    AuditTrail(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Notes an act.
     *
     * @param who the person, or {@link #PRODUCT} for the product itself
     * @param act a verb of the field in the past tense, such as {@code alert-acknowledged}
     * @param subject on what
     * @param before what it was; empty where that says nothing
     * @param after what it is now; empty where that says nothing
     */
    public void note(String who, String act, String subject, String before, String after) {
        database.sql("insert into audit_entry (at, who, act, subject, before, after) values (?, ?, ?, ?, ?, ?)")
                .params(clock.instant().atOffset(ZoneOffset.UTC), who, act, subject, before, after)
                .update();
    }

    /** A page of entries, the latest first. */
    public List<AuditEntry> page(AuditFilter filter, int size, int number) {
        return filtered(ENTRIES + " limit :size offset :skipped", filter)
                .param("size", size)
                .param("skipped", (long) size * (number - 1))
                .query(AuditTrail::entry)
                .list();
    }

    /** How many entries there are. */
    public long count(AuditFilter filter) {
        return filtered("select count(*) " + FILTERED, filter).query(Long.class).single();
    }

    /** Hands over all entries, the latest first, without ever holding all of them. */
    @Transactional(readOnly = true)
    public void each(AuditFilter filter, Consumer<AuditEntry> reader) {
        try (Stream<AuditEntry> entries =
                filtered(ENTRIES, filter).withFetchSize(ROWS_AT_ONCE).query(AuditTrail::entry).stream()) {
            entries.forEach(reader);
        }
    }

    /** The acts that were noted so far. */
    public List<String> acts() {
        return database.sql("select distinct act from audit_entry order by act")
                .query(String.class)
                .list();
    }

    private JdbcClient.StatementSpec filtered(String statement, AuditFilter filter) {
        return database.sql(statement)
                .param("text", filter.text(), Types.VARCHAR)
                .param("act", filter.act(), Types.VARCHAR)
                .param("from", offset(filter.from()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("until", offset(filter.until()), Types.TIMESTAMP_WITH_TIMEZONE);
    }

    private static @Nullable OffsetDateTime offset(@Nullable Instant moment) {
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
    }

    private static AuditEntry entry(ResultSet row, int number) throws SQLException {
        return new AuditEntry(
                row.getLong("id"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("who"),
                row.getString("act"),
                row.getString("subject"),
                row.getString("before"),
                row.getString("after"));
    }
}
