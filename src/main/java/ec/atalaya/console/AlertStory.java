package ec.atalaya.console;

import ec.atalaya.access.AuditTrail;
import ec.atalaya.alert.Alert;
import ec.atalaya.alert.Alert.State;
import ec.atalaya.alert.AlertEvent;
import ec.atalaya.console.AlertCard.Event;
import ec.atalaya.console.AlertCard.Letter;
import ec.atalaya.console.AlertCard.Point;
import ec.atalaya.console.Sentence.Piece;
import ec.atalaya.evaluation.ResultRow.Kind;
import ec.atalaya.evaluation.explanation.ExposureBasis;
import ec.atalaya.notification.Mail;
import ec.atalaya.plan.Level;
import ec.atalaya.review.Agenda;
import ec.atalaya.review.AgendaItem;
import ec.atalaya.rules.table.Severity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One alert's page on its way.
 *
 * @param words in the period that is looked at
 * @param past in the last period in which the alert held
 */
record AlertStory(AlertWords words, AlertWords past, Alert alert, SignedIn me) {

    /** Puts the page together. */
    AlertCard card(List<AlertEvent> history, List<Mail> mails, List<Agenda> agendas, UnaryOperator<String> names) {
        List<Point> points = agendas.stream().flatMap(this::points).toList();
        boolean isObjective = alert.level() == Level.OBJECTIVE;
        Level level = alert.level();
        ExposureBasis threat = level == null ? null : words.matters().threat(level, alert.code());
        List<Event> events = new ArrayList<>(
                history.stream().map(event -> event(event, names)).toList());
        Collections.reverse(events);
        return new AlertCard(
                alert,
                words.matter(alert),
                words.states(alert),
                words.matters().recipients(alert.recipients()),
                lead(threat),
                next(points, names),
                new AlertWhy(past, alert).lines(history, me),
                level == null ? null : new TimeStrip(telling()).of(Matters.kind(level), alert.code()),
                null,
                isObjective ? ThreatPanel.of(telling(), alert.code(), threat) : null,
                events,
                mails.stream().map(this::letter).toList(),
                points,
                AlertRights.mayAct(me, alert));
    }

    private Telling telling() {
        return words.matters().telling();
    }

    private String date(LocalDate day) {
        return telling().words().date(day);
    }

    private Sentence lead(@Nullable ExposureBasis threat) {
        String standing = words.matters().standing(alert);
        if (alert.state() == State.RESOLVED) {
            String day = alert.resolvedAt() == null ? "" : words.day(alert.resolvedAt());
            return telling().sentence("alerts.lead.over", day, Piece.strong(standing));
        }
        Sentence lead = telling()
                .sentence(
                        alert.isAboutSource() ? "alerts.lead.source" : "alerts.lead",
                        Piece.strong(standing),
                        words.matters().held(alert));
        if (threat == null) {
            return lead;
        }
        boolean assessed = telling().isAssessed(telling().status(Matters.kind(alert.judged()), alert.code()));
        return lead.and(new ThreatWords(telling()).told(threat, assessed ? "also" : "alone"));
    }

    /** The meeting that deals with it, else who has it in hand, else that nobody does. */
    private Sentence next(List<Point> points, UnaryOperator<String> names) {
        if (alert.state() == State.RESOLVED) {
            return telling().sentence("alerts.next.none");
        }
        Sentence hand = alert.isAcknowledged(words.today()) && alert.acknowledgedUntil() != null
                ? telling()
                        .sentence(
                                "alerts.next.acknowledged",
                                names.apply(Objects.requireNonNullElse(alert.acknowledgedBy(), "")),
                                date(alert.acknowledgedUntil()))
                : telling().sentence("alerts.next.nobody");
        return points.stream()
                .filter(point -> point.dealtWith() && !point.day().isBefore(words.today()))
                .findFirst()
                .map(point -> hand.and(telling()
                        .sentence(
                                "alerts.next.meeting",
                                Piece.link(point.meeting(), point.address()),
                                telling().words().distance(point.day(), words.today()),
                                point.told())))
                .orElse(hand);
    }

    private Event event(AlertEvent event, UnaryOperator<String> names) {
        String who = event.who().equals(AuditTrail.PRODUCT) ? telling().text("app") : names.apply(event.who());
        Sentence told = telling()
                .sentence(
                        "alerts.event." + event.kind(),
                        Piece.strong(who),
                        told(event.kind(), event.before()),
                        told(event.kind(), event.after()),
                        event.comment());
        Long run = event.run();
        return new Event(
                event.at(),
                words.day(event.at()),
                run == null
                        ? told
                        : told.and(telling().sentence("alerts.event.run", AlertWhy.run(telling(), me, run))));
    }

    private String told(AlertEvent.Kind kind, String value) {
        return switch (kind) {
            case SEVERITY_CHANGED -> telling().words().name("severity", Severity.valueOf(value));
            case RECIPIENTS_CHANGED ->
                words.matters().recipients(value.isEmpty() ? List.of() : List.of(value.split(";", -1)));
            case ACKNOWLEDGED, SILENCED -> value.isEmpty() ? "" : date(LocalDate.parse(value));
            default -> value;
        };
    }

    private Letter letter(Mail mail) {
        return new Letter(
                mail.createdAt(),
                words.day(mail.createdAt()),
                words.matters().recipient(mail.recipient()),
                mail.subject(),
                telling().words().name("alerts.mail", mail.state()),
                me.mayRead(Area.MAILS) ? telling().view().page("correos", mail.id()) : null);
    }

    private Stream<Point> points(Agenda agenda) {
        var meetings = new MeetingWords(telling().view());
        return Stream.concat(agenda.items().stream(), agenda.forInformation().stream())
                .filter(this::isAboutThis)
                .map(item -> new Point(
                        meetings.dated(agenda.meeting()),
                        agenda.meeting().starts().toLocalDate(),
                        told(agenda, item),
                        meetings.page(agenda.meeting()),
                        item.isOnAgenda()));
    }

    private boolean isAboutThis(AgendaItem item) {
        return item.level() == alert.level() && item.code().equals(alert.code())
                || item.toldWith().stream()
                        .anyMatch(with ->
                                with.level() == alert.level() && with.code().equals(alert.code()));
    }

    private String told(Agenda agenda, AgendaItem item) {
        String outcome = telling().words().name("meetings.outcome", item.outcome());
        String minutes = telling().words().count(item.minutes());
        if (!item.isOnAgenda()) {
            return telling().text("alerts.point.information", outcome);
        }
        boolean own = item.code().equals(alert.code());
        return telling()
                .text(
                        own ? "alerts.point" : "alerts.point.with",
                        MeetingWords.number(agenda, item),
                        outcome,
                        minutes,
                        telling().mark(Kind.OBJECTIVE, item.code()).word(),
                        item.code());
    }
}
