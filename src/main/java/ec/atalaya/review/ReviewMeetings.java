package ec.atalaya.review;

import ec.atalaya.plan.Level;
import ec.atalaya.plan.Period;
import ec.atalaya.review.AgendaItem.LeftOut;
import ec.atalaya.review.AgendaItem.ToldWith;
import ec.atalaya.review.ReviewMeeting.State;
import ec.atalaya.rules.table.Meeting;
import ec.atalaya.rules.table.Outcome;
import ec.atalaya.rules.table.Section;
import ec.atalaya.rules.table.Severity;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The review meetings of all plans, with their agendas. */
@Repository
public class ReviewMeetings {

    private static final String SEPARATOR = ";";
    private static final String NOT_OVER = "starts::date > ? and state in ('PLANNED', 'DRAFT', 'PUBLISHED')";

    private final JdbcClient database;

    ReviewMeetings(JdbcClient database) {
        this.database = database;
    }

    /** The meetings of a plan that come after a day, the next one first. */
    public List<ReviewMeeting> after(String plan, LocalDate day) {
        return database.sql("select * from review_meeting where plan = ? and " + NOT_OVER + " order by starts, id")
                .params(plan, day)
                .query((row, number) -> meeting(row))
                .list();
    }

    /** The meetings of a plan that were held, or whose day has come, the latest first. */
    public List<ReviewMeeting> until(String plan, LocalDate day) {
        return database.sql("select * from review_meeting where plan = ? and not (" + NOT_OVER
                        + ") order by starts desc, id")
                .params(plan, day)
                .query((row, number) -> meeting(row))
                .list();
    }

    /** The next meeting of a level after a day. */
    public Optional<ReviewMeeting> next(String plan, Meeting level, LocalDate day) {
        return database.sql("select * from review_meeting where plan = ? and level = ? and " + NOT_OVER
                        + " order by starts, id limit 1")
                .params(plan, level.name(), day)
                .query((row, number) -> meeting(row))
                .optional();
    }

    public Optional<ReviewMeeting> meeting(long id) {
        return database.sql("select * from review_meeting where id = ?")
                .param(id)
                .query((row, number) -> meeting(row))
                .optional();
    }

    /** What a meeting talks about. */
    public Agenda agenda(ReviewMeeting meeting) {
        List<AgendaItem> all = items(meeting.id());
        return new Agenda(
                meeting,
                all.stream().filter(AgendaItem::isOnAgenda).toList(),
                all.stream().filter(item -> !item.isOnAgenda()).toList());
    }

    private List<AgendaItem> items(long meeting) {
        return database.sql("select * from agenda_item where meeting = ? order by position")
                .param(meeting)
                .query((row, number) -> item(row))
                .list();
    }

    /** Calls a level together at a time; one that is called for that time already stays as it is. */
    void call(String plan, Meeting level, LocalDateTime starts, int minutes, Period period) {
        database.sql("""
                        insert into review_meeting (plan, level, starts, minutes, period, state, version)
                        values (?, ?, ?, ?, ?, 'PLANNED', 0)
                        on conflict (plan, level, unit, starts) do nothing""")
                .params(plan, level.name(), starts, minutes, period.toString())
                .update();
    }

    /** The last meeting of a level that is called at all, past or to come. */
    Optional<LocalDate> lastDay(String plan, Meeting level) {
        return database.sql("""
                        select starts::date from review_meeting where plan = ? and level = ?
                        order by starts desc limit 1""")
                .params(plan, level.name())
                .query(LocalDate.class)
                .optional();
    }

    /** Puts items on a meeting's agenda in place of those that it has; it is another version only if they differ. */
    void draft(ReviewMeeting meeting, List<AgendaItem> items, Period period, long run) {
        boolean same = items.equals(items(meeting.id()));
        if (!same) {
            database.sql("delete from agenda_item where meeting = ?")
                    .param(meeting.id())
                    .update();
            for (int position = 0; position < items.size(); position++) {
                insert(meeting.id(), position + 1, items.get(position));
            }
        }
        database.sql("""
                        update review_meeting set state = 'DRAFT', period = ?, run = ?, version = version + ?
                        where id = ? and state in ('PLANNED', 'DRAFT')""")
                .params(period.toString(), run, same ? 0 : 1, meeting.id())
                .update();
    }

    private void insert(long meeting, int position, AgendaItem item) {
        LeftOut leftOut = item.leftOut();
        database.sql("""
                        insert into agenda_item (meeting, fingerprint, section, position, level, code, severity,
                            outcome, minutes, presenter, told_with, rules, left_out)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        meeting,
                        item.fingerprint(),
                        item.section().name(),
                        position,
                        item.level().name(),
                        item.code(),
                        item.severity().name(),
                        item.outcome().name(),
                        item.minutes(),
                        item.presenter(),
                        item.toldWith().stream()
                                .map(told -> told.level() + " " + told.code())
                                .collect(Collectors.joining(SEPARATOR)),
                        String.join(SEPARATOR, item.rules()),
                        leftOut == null ? "" : leftOut.name())
                .update();
    }

    private static ReviewMeeting meeting(ResultSet row) throws SQLException {
        long run = row.getLong("run");
        Long draftedFrom = row.wasNull() ? null : run;
        return new ReviewMeeting(
                row.getLong("id"),
                row.getString("plan"),
                Meeting.valueOf(row.getString("level")),
                row.getString("unit"),
                row.getObject("starts", LocalDateTime.class),
                row.getInt("minutes"),
                Period.parse(row.getString("period")),
                State.valueOf(row.getString("state")),
                draftedFrom,
                row.getInt("version"));
    }

    private static AgendaItem item(ResultSet row) throws SQLException {
        String leftOut = row.getString("left_out");
        return new AgendaItem(
                row.getString("fingerprint"),
                Section.valueOf(row.getString("section")),
                Level.valueOf(row.getString("level")),
                row.getString("code"),
                Severity.valueOf(row.getString("severity")),
                Outcome.valueOf(row.getString("outcome")),
                row.getInt("minutes"),
                row.getString("presenter"),
                listed(row.getString("told_with")).map(ReviewMeetings::toldWith).toList(),
                listed(row.getString("rules")).toList(),
                leftOut.isEmpty() ? null : LeftOut.valueOf(leftOut));
    }

    private static ToldWith toldWith(String told) {
        int blank = told.indexOf(' ');
        return new ToldWith(Level.valueOf(told.substring(0, blank)), told.substring(blank + 1));
    }

    private static Stream<String> listed(String text) {
        return text.isEmpty() ? Stream.empty() : Arrays.stream(text.split(SEPARATOR, -1));
    }
}
