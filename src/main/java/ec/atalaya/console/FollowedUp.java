package ec.atalaya.console;

import ec.atalaya.alert.AlertFilter;
import ec.atalaya.alert.Alerts;
import ec.atalaya.console.Board.Call;
import ec.atalaya.plan.Unit;
import ec.atalaya.review.ReviewMeeting;
import ec.atalaya.review.ReviewMeetings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** What people follow up: open alerts, and the next meeting. */
@Component
@Order(5)
class FollowedUp implements AsksForAction {

    private final Alerts alerts;
    private final ReviewMeetings meetings;
    private final Today today;

    FollowedUp(Alerts alerts, ReviewMeetings meetings, Today today) {
        this.alerts = alerts;
        this.meetings = meetings;
        this.today = today;
    }

    @Override
    public List<Call> calls(PlanView view, PeriodRows rows) {
        List<Call> calls = new ArrayList<>();
        Unit unit = view.unit();
        String code = unit == null ? null : unit.code();
        long open = alerts.of(view.code(), new AlertFilter(null, null, code)).stream()
                .filter(alert -> alert.isOpen())
                .count();
        if (open > 0) {
            calls.add(new Call(
                    view.words().count(open),
                    view.words().text("alerts.calls", open),
                    view.page("alertas").with("dependencia", code)));
        }
        meetings.after(view.code(), today.in(view).minusDays(1)).stream()
                .findFirst()
                .ifPresent(next -> calls.add(call(view, next)));
        return calls;
    }

    private Call call(PlanView view, ReviewMeeting next) {
        var words = new MeetingWords(view);
        Optional<SignedIn> me = SignedIn.of(SecurityContextHolder.getContext().getAuthentication());
        boolean readable = me.isPresent() && MeetingRights.mayRead(me.get(), next);
        String told = view.words()
                .text(
                        "meetings.calls",
                        words.dated(next),
                        view.words().distance(next.starts().toLocalDate(), today.in(view)));
        return new Call("", told, readable ? words.page(next) : view.page("reuniones"));
    }
}
