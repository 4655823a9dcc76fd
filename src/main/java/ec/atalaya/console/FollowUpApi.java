package ec.atalaya.console;

import ec.atalaya.alert.Alert;
import ec.atalaya.alert.AlertEvent;
import ec.atalaya.alert.AlertFilter;
import ec.atalaya.alert.Alerts;
import ec.atalaya.review.Agenda;
import ec.atalaya.review.AgendaItem;
import ec.atalaya.review.ReviewMeeting;
import ec.atalaya.review.ReviewMeetings;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Alerts and meetings for programs: what the pages show, under the same addresses and permissions. */
@RestController
@Tag(name = "Seguimiento")
class FollowUpApi {

    private final Alerts alerts;
    private final ReviewMeetings meetings;
    private final Today today;

    FollowUpApi(Alerts alerts, ReviewMeetings meetings, Today today) {
        this.alerts = alerts;
        this.meetings = meetings;
        this.today = today;
    }

    /**
     * An alert as it stands.
     *
     * @param number without its letter: 147 of A-0147
     * @param openedIn the period in focus when it opened; null while it is pending
     * @param level of what it speaks, or {@code SOURCE}
     * @param periods for how many periods in a row its condition has held; of a source how many fetches had failed
     * @param run the run that changed it last; null where none did
     */
    record AlertDocument(
            int number,
            String label,
            String rule,
            String level,
            String code,
            String severity,
            String state,
            List<String> recipients,
            @Nullable Instant openedAt,
            @Nullable String openedIn,
            @Nullable Instant resolvedAt,
            String seenIn,
            int periods,
            @Nullable Long run,
            @Nullable LocalDate acknowledgedUntil,
            @Nullable LocalDate silencedUntil) {

        static AlertDocument of(Alert alert) {
            return new AlertDocument(
                    alert.number(),
                    alert.label(),
                    alert.rule(),
                    alert.levelName(),
                    alert.code(),
                    alert.severity().name(),
                    alert.state().name(),
                    alert.recipients(),
                    alert.openedAt(),
                    alert.openedIn() == null ? null : alert.openedIn().toString(),
                    alert.resolvedAt(),
                    alert.seenIn().toString(),
                    alert.periods(),
                    alert.run(),
                    alert.acknowledgedUntil(),
                    alert.silencedUntil());
        }
    }

    /** Something that happened to an alert. */
    record EventDocument(
            Instant at, @Nullable Long run, String kind, String who, String before, String after, String comment) {

        static EventDocument of(AlertEvent event) {
            return new EventDocument(
                    event.at(),
                    event.run(),
                    event.kind().name(),
                    event.who(),
                    event.before(),
                    event.after(),
                    event.comment());
        }
    }

    /** An alert and all that happened to it, the first thing first. */
    record AlertHistory(AlertDocument alert, List<EventDocument> history) {}

    /** A review meeting. */
    record MeetingDocument(
            long id,
            String level,
            LocalDateTime starts,
            int minutes,
            String period,
            String state,
            @Nullable Long run) {

        static MeetingDocument of(ReviewMeeting meeting) {
            return new MeetingDocument(
                    meeting.id(),
                    meeting.level().name(),
                    meeting.starts(),
                    meeting.minutes(),
                    meeting.period().toString(),
                    meeting.state().name(),
                    meeting.run());
        }
    }

    /** What a meeting talks about, and what did not fit. */
    record AgendaDocument(MeetingDocument meeting, List<AgendaItem> items, List<AgendaItem> forInformation) {}

    @GetMapping("/api/p/{plan}/alertas")
    @Operation(summary = "Las alertas, las más graves primero")
    List<AlertDocument> alerts(
            PlanView view,
            @RequestParam(name = "estado", required = false) Alert.@Nullable State state,
            @RequestParam(name = "dependencia", required = false) @Nullable String unit) {
        return alerts.of(view.code(), new AlertFilter(state, null, unit)).stream()
                .map(AlertDocument::of)
                .toList();
    }

    @GetMapping("/api/p/{plan}/alertas/{number}")
    @Operation(summary = "Una alerta y su historia")
    AlertHistory alert(PlanView view, @PathVariable int number) {
        Alert alert = alerts.numbered(view.code(), number)
                .orElseThrow(() -> NotFound.among("alert", Integer.toString(number), List.of()));
        return new AlertHistory(
                AlertDocument.of(alert),
                alerts.history(alert.id()).stream().map(EventDocument::of).toList());
    }

    @GetMapping("/api/p/{plan}/reuniones")
    @Operation(summary = "Las reuniones, la próxima primero y después las pasadas")
    List<MeetingDocument> meetings(PlanView view) {
        LocalDate day = today.in(view);
        return Stream.concat(meetings.after(view.code(), day).stream(), meetings.until(view.code(), day).stream())
                .map(MeetingDocument::of)
                .toList();
    }

    @GetMapping("/api/p/{plan}/reuniones/{id}")
    @Operation(summary = "La agenda de una reunión")
    AgendaDocument agenda(PlanView view, @PathVariable long id, @AuthenticationPrincipal SignedIn me) {
        ReviewMeeting meeting = meetings.meeting(id)
                .filter(found -> found.plan().equals(view.code()) && MeetingRights.mayRead(me, found))
                .orElseThrow(() -> NotFound.among("meeting", Long.toString(id), List.of()));
        Agenda agenda = meetings.agenda(meeting);
        return new AgendaDocument(MeetingDocument.of(meeting), agenda.items(), agenda.forInformation());
    }
}
