package ec.atalaya.console;

import ec.atalaya.review.Agenda;
import ec.atalaya.review.AgendaItem;
import ec.atalaya.review.ReviewMeeting;
import ec.atalaya.rules.table.Meeting;

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

    /** {@code 4.1}; empty for what is left out. */
    static String number(Agenda agenda, AgendaItem item) {
        int place = agenda.in(item.section()).indexOf(item);
        return place < 0 ? "" : (item.section().ordinal() + 1) + "." + (place + 1);
    }
}
