package ec.atalaya.console;

import ec.atalaya.review.ReviewMeeting;
import ec.atalaya.review.ReviewMeeting.State;

/** Who may read which agendas: what is settled everybody, what is being drafted those who prepare meetings. */
final class MeetingRights {

    private MeetingRights() {}

    static boolean mayRead(SignedIn me, ReviewMeeting meeting) {
        boolean isDraft = meeting.state() == State.PLANNED || meeting.state() == State.DRAFT;
        return !isDraft || me.mayAct(Area.MEETINGS);
    }
}
