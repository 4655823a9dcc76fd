package ec.atalaya.console;

import ec.atalaya.review.ReviewMeeting;
import ec.atalaya.review.ReviewMeetings;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The review meetings of a plan, and the agenda of one. */
@Controller
class MeetingPages {

    private final ReviewMeetings meetings;
    private final MeetingLists lists;
    private final AgendaSheets sheets;

    MeetingPages(ReviewMeetings meetings, MeetingLists lists, AgendaSheets sheets) {
        this.meetings = meetings;
        this.lists = lists;
        this.sheets = sheets;
    }

    @GetMapping("/p/{plan}/reuniones")
    String all(PlanView view, @AuthenticationPrincipal SignedIn me, Model model) {
        model.addAttribute("list", lists.of(view, me));
        return "meetings";
    }

    @GetMapping("/p/{plan}/reuniones/{id}")
    String agenda(
            PlanView view,
            @PathVariable String id,
            @RequestParam(name = "imprimir", defaultValue = "0") int print,
            @AuthenticationPrincipal SignedIn me,
            Model model) {
        ReviewMeeting meeting = existing(view, id, me);
        var words = new MeetingWords(view);
        model.addAttribute("page", sheets.of(view, meeting));
        model.addAttribute(
                "crumbs",
                List.of(
                        new Crumb(view.words().text("meetings.title"), view.page("reuniones")),
                        new Crumb(words.dated(meeting), null)));
        model.addAttribute("print", print == 1);
        model.addAttribute("printed", words.page(meeting).with("imprimir", 1));
        return "agenda";
    }

    /** What the reader may not see yet does not exist for them. */
    private ReviewMeeting existing(PlanView view, String id, SignedIn me) {
        List<ReviewMeeting> readable =
                all(view).filter(meeting -> MeetingRights.mayRead(me, meeting)).toList();
        return readable.stream()
                .filter(meeting -> Long.toString(meeting.id()).equals(id))
                .findFirst()
                .orElseThrow(() -> NotFound.among(
                        "meeting",
                        id,
                        readable.stream()
                                .map(meeting -> Objects.toString(meeting.id()))
                                .toList()));
    }

    private Stream<ReviewMeeting> all(PlanView view) {
        var firstDay = view.plan().profile().firstDay();
        return Stream.concat(
                meetings.after(view.code(), firstDay).stream(), meetings.until(view.code(), firstDay).stream());
    }
}
