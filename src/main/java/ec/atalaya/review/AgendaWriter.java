package ec.atalaya.review;

import ec.atalaya.alert.AlertsReconciled;
import ec.atalaya.evaluation.run.EvaluationRun;
import ec.atalaya.evaluation.run.PlanEvaluated;
import ec.atalaya.rules.table.Meeting;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Sees that each level has a next meeting, and drafts its agenda anew with every evaluation until it is published. */
@Component
class AgendaWriter {

    private final ReviewMeetings meetings;
    private final BroughtMatters matters;
    private final ReviewProperties properties;

    AgendaWriter(ReviewMeetings meetings, BroughtMatters matters, ReviewProperties properties) {
        this.meetings = meetings;
        this.matters = matters;
        this.properties = properties;
    }

    @EventListener
    void draft(AlertsReconciled reconciled) {
        PlanEvaluated evaluated = reconciled.evaluated();
        EvaluationRun run = evaluated.run();
        for (Meeting level : Meeting.values()) {
            ReviewMeeting next = next(run, level);
            if (next.state().isOpenToDrafts()) {
                var draft = new AgendaDraft(run.plan(), level, next.minutes());
                meetings.draft(next, draft.of(evaluated.focus().agenda(), matters.of(next)), run.focus(), run.id());
            }
        }
    }

    private ReviewMeeting next(EvaluationRun run, Meeting level) {
        Optional<ReviewMeeting> called = meetings.next(run.plan(), level, run.asOf());
        if (called.isPresent()) {
            return called.get();
        }
        MeetingCalendar calendar = properties.of(level);
        LocalDate taken = meetings.lastDay(run.plan(), level).orElse(run.asOf());
        LocalDate day = taken.isAfter(run.asOf()) ? taken : run.asOf();
        meetings.call(run.plan(), level, calendar.nextAfter(day), calendar.minutes(), run.focus());
        return meetings.next(run.plan(), level, run.asOf()).orElseThrow();
    }
}
