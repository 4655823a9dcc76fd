package ec.atalaya.console;

import ec.atalaya.alert.Alert;
import ec.atalaya.console.Sentence.Piece;
import ec.atalaya.review.ReviewMeeting;
import ec.atalaya.rules.table.Meeting;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What people have begun about what the rules found.
 *
 * @param alerts all of the plan
 * @param meetings those to come that the reader may see, the next one first
 */
record Underway(List<Alert> alerts, List<ReviewMeeting> meetings, LocalDate today) {

    static final Underway NOTHING = new Underway(List.of(), List.of(), LocalDate.MIN);

    Underway {
        alerts = List.copyOf(alerts);
        meetings = List.copyOf(meetings);
    }

    /** Which alert a finding became, and who has it in hand; null where it became none. */
    @Nullable
    Sentence alert(String fingerprint, Telling telling) {
        return alerts.stream()
                .filter(alert -> alert.fingerprint().equals(fingerprint))
                .findFirst()
                .map(alert -> told(alert, telling))
                .orElse(null);
    }

    private Sentence told(Alert alert, Telling telling) {
        var words = new AlertWords(new Matters(telling), today);
        return telling.sentence(
                "alerts.followup",
                Piece.link(alert.label(), telling.view().page("alertas", alert.number())),
                String.join(", ", words.states(alert)));
    }

    /** The next meeting of a level; null where none is to be seen. */
    @Nullable
    Sentence meeting(Meeting level, Telling telling) {
        var words = new MeetingWords(telling.view());
        return meetings.stream()
                .filter(meeting -> meeting.level() == level)
                .findFirst()
                .map(meeting ->
                        telling.sentence("meetings.followup", Piece.link(words.dated(meeting), words.page(meeting))))
                .orElse(null);
    }
}
