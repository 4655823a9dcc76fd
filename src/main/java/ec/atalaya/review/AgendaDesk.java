package ec.atalaya.review;

import ec.atalaya.access.AuditTrail;
import ec.atalaya.evaluation.AlertFinding;
import ec.atalaya.plan.CauseEffectLink;
import ec.atalaya.plan.Level;
import ec.atalaya.rules.table.Meeting;
import ec.atalaya.rules.table.Outcome;
import ec.atalaya.rules.table.Section;
import ec.atalaya.rules.table.Severity;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where the Office brings to a meeting what no rule proposed, or what found no time. */
@Service
public class AgendaDesk {

    private static final int MINUTES = 5;

    private final ReviewMeetings meetings;
    private final BroughtMatters matters;
    private final AuditTrail trail;
    private final Clock clock;

    AgendaDesk(ReviewMeetings meetings, BroughtMatters matters, AuditTrail trail, Clock clock) {
        this.meetings = meetings;
        this.matters = matters;
        this.trail = trail;
        this.clock = clock;
    }

    /** The next meeting that doubts about links belong to, while its agenda is not settled yet. */
    public Optional<ReviewMeeting> open(String plan, LocalDate today) {
        return meetings.next(plan, Meeting.MAYORALTY, today)
                .filter(meeting -> meeting.state().isOpenToDrafts());
    }

    /** The codes of the links that have their minutes in a meeting. */
    public List<String> linksIn(ReviewMeeting meeting) {
        return meetings.agenda(meeting).items().stream()
                .filter(item -> item.level() == Level.LINK)
                .map(AgendaItem::code)
                .toList();
    }

    /**
     * Brings a doubt about a link to a meeting: to its draft at once, and to every one after it.
     *
     * @return whether it was not brought before
     * @throws IllegalStateException if the agenda is settled
     */
    @Transactional
    public boolean bring(ReviewMeeting meeting, CauseEffectLink link, String who) {
        if (!meeting.state().isOpenToDrafts()) {
            throw new IllegalStateException("the agenda of meeting " + meeting.id() + " is settled");
        }
        AgendaItem item = doubt(meeting, link);
        if (!matters.bring(meeting, item, who, clock.instant())) {
            return false;
        }
        Long run = meeting.run();
        Agenda drafted = meetings.agenda(meeting);
        if (run != null && !drafted.items().isEmpty()) {
            var draft = new AgendaDraft(meeting.plan(), meeting.level(), meeting.minutes());
            meetings.draft(meeting, draft.again(drafted.all(), matters.of(meeting)), meeting.period(), run);
        }
        trail.note(
                who,
                "agenda-item-brought",
                meeting.plan() + " " + link.code(),
                "",
                meeting.level() + " " + meeting.starts().toLocalDate());
        return true;
    }

    private static AgendaItem doubt(ReviewMeeting meeting, CauseEffectLink link) {
        return new AgendaItem(
                meeting.plan() + ":" + meeting.level() + ":" + Level.LINK + ":" + link.code(),
                Section.DATA,
                Level.LINK,
                link.code(),
                Severity.LOW,
                Outcome.DISCUSS,
                MINUTES,
                AlertFinding.OFFICE,
                List.of(),
                List.of(),
                null);
    }
}
