package ec.atalaya.notification;

import ec.atalaya.notification.Mail.Kept;
import ec.atalaya.notification.Mail.State;
import ec.atalaya.notification.Mail.Why;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Reads mails as they are stored. */
final class MailRows {

    private MailRows() {}

    static Mail mail(ResultSet row) throws SQLException {
        long run = row.getLong("run");
        Long speaksOf = row.wasNull() ? null : run;
        String kept = row.getString("kept");
        return new Mail(
                row.getLong("id"),
                row.getString("plan"),
                speaksOf,
                row.getString("recipient"),
                row.getString("address"),
                row.getString("language"),
                row.getString("subject"),
                row.getString("plain"),
                row.getString("html"),
                row.getString("message_id"),
                row.getString("refers_to"),
                Why.valueOf(row.getString("why")),
                State.valueOf(row.getString("state")),
                kept.isEmpty() ? null : Kept.valueOf(kept),
                row.getInt("attempts"),
                instant(row, "next_try_at"),
                row.getString("server_answer"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                instant(row, "sent_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
