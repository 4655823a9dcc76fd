package ec.atalaya.console;

import ec.atalaya.console.MeetingList.Line;
import ec.atalaya.console.MeetingList.OfLevel;
import ec.atalaya.review.Agenda;
import ec.atalaya.review.ReviewMeeting;
import ec.atalaya.review.ReviewMeetings;
import ec.atalaya.rules.table.Meeting;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** Puts the list of meetings together from what is stored. */
@Component
class MeetingLists {

    private final ReviewMeetings meetings;
    private final Today today;

    MeetingLists(ReviewMeetings meetings, Today today) {
        this.meetings = meetings;
        this.today = today;
    }

    MeetingList of(PlanView view, SignedIn me) {
        LocalDate day = today.in(view);
        // A meeting of today is still to come.
        List<ReviewMeeting> next = meetings.after(view.code(), day.minusDays(1));
        List<ReviewMeeting> past = meetings.until(view.code(), day.minusDays(1));
        return new MeetingList(Arrays.stream(Meeting.values())
                .filter(level -> has(next, level) || has(past, level))
                .sorted(Comparator.comparing(level -> first(next, level)))
                .map(level -> new OfLevel(
                        level.name(),
                        new MeetingWords(view).level(level),
                        lines(view, next, level, me, day),
                        lines(view, past, level, me, day)))
                .toList());
    }

    private static boolean has(List<ReviewMeeting> all, Meeting level) {
        return all.stream().anyMatch(meeting -> meeting.level() == level);
    }

    private static LocalDate first(List<ReviewMeeting> next, Meeting level) {
        return next.stream()
                .filter(meeting -> meeting.level() == level)
                .map(meeting -> meeting.starts().toLocalDate())
                .findFirst()
                .orElse(LocalDate.MAX);
    }

    private List<Line> lines(PlanView view, List<ReviewMeeting> all, Meeting level, SignedIn me, LocalDate day) {
        return all.stream()
                .filter(meeting -> meeting.level() == level)
                .map(meeting -> line(view, meetings.agenda(meeting), me, day))
                .toList();
    }

    private static Line line(PlanView view, Agenda agenda, SignedIn me, LocalDate day) {
        ReviewMeeting meeting = agenda.meeting();
        var words = new MeetingWords(view);
        boolean readable = MeetingRights.mayRead(me, meeting);
        return new Line(
                meeting.starts().toString(),
                words.time(meeting),
                view.words().distance(meeting.starts().toLocalDate(), day),
                words.state(meeting),
                view.words().shortPeriod(meeting.period()),
                readable ? words.told(agenda) : view.words().text("meetings.not-published"),
                readable ? words.missing(agenda) : List.of(),
                readable ? words.page(meeting) : null);
    }
}
