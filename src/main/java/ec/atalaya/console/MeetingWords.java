package ec.atalaya.console;

import ec.atalaya.review.Agenda;
import ec.atalaya.review.AgendaItem;
import ec.atalaya.review.ReviewMeeting;
import ec.atalaya.review.ReviewMeeting.State;
import ec.atalaya.rules.table.Meeting;
import java.util.ArrayList;
import java.util.List;

/** How review meetings are told. */
record MeetingWords(PlanView view) {

    private Wording words() {
        return view.words();
    }

    /** {@code Alcaldía}. */
    String level(Meeting level) {
        return words().name("meetings.level", level);
    }

    /** {@code RAE Alcaldía}. */
    String name(ReviewMeeting meeting) {
        return words().text("meetings.name", level(meeting.level()));
    }

    /** {@code RAE Alcaldía, 27 feb. 2025}. */
    String dated(ReviewMeeting meeting) {
        return words().text(
                        "meetings.dated",
                        name(meeting),
                        words().date(meeting.starts().toLocalDate()));
    }

    /** {@code jueves, 27 de febrero de 2025, 09:00–10:30}. */
    String time(ReviewMeeting meeting) {
        return words().text(
                        "meetings.time",
                        words().longDate(meeting.starts().toLocalDate()),
                        meeting.starts().toLocalTime().toString(),
                        meeting.ends().toLocalTime().toString());
    }

    Address page(ReviewMeeting meeting) {
        return view.page("reuniones", meeting.id());
    }

    /** {@code Borrador 3}. */
    String state(ReviewMeeting meeting) {
        return words().text("meetings.state." + meeting.state(), words().count(meeting.version()));
    }

    /** {@code 7 puntos, 88 de 90 min, 2 para información}. */
    String told(Agenda agenda) {
        return words().text(
                        "meetings.agenda",
                        agenda.items().size(),
                        words().count(agenda.minutes()),
                        words().count(agenda.meeting().minutes()),
                        agenda.forInformation().size());
    }

    /** What must be done before it can be held; empty where it is settled. */
    List<String> missing(Agenda agenda) {
        List<String> missing = new ArrayList<>();
        State state = agenda.meeting().state();
        if (state == State.PLANNED) {
            missing.add(words().text("meetings.missing.agenda"));
        }
        long orphans = agenda.items().stream()
                .filter(item -> item.presenter().isEmpty())
                .count();
        if (orphans > 0) {
            missing.add(words().text("meetings.missing.presenter", orphans));
        }
        int over = agenda.minutes() - agenda.meeting().minutes();
        if (over > 0) {
            missing.add(words().text("meetings.missing.minutes", words().count(over)));
        }
        if (state == State.PLANNED || state == State.DRAFT) {
            missing.add(words().text("meetings.missing.publish"));
        }
        return missing;
    }

    /** {@code 4.1}; empty for what is left out. */
    static String number(Agenda agenda, AgendaItem item) {
        int place = agenda.in(item.section()).indexOf(item);
        return place < 0 ? "" : (item.section().ordinal() + 1) + "." + (place + 1);
    }
}
