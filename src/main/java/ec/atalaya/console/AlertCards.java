package ec.atalaya.console;

import ec.atalaya.access.People;
import ec.atalaya.alert.Alert;
import ec.atalaya.alert.Alerts;
import ec.atalaya.drawing.Svg;
import ec.atalaya.evaluation.run.Results;
import ec.atalaya.evaluation.run.RunLog;
import ec.atalaya.notification.MailFilter;
import ec.atalaya.notification.Mails;
import ec.atalaya.plan.Level;
import ec.atalaya.review.Agenda;
import ec.atalaya.review.ReviewMeeting;
import ec.atalaya.review.ReviewMeetings;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the page of one alert together from what is stored. */
@Component
class AlertCards {

    private static final int MOST_MAILS = 20;
    private static final int PAST_MEETINGS = 6;

    private final Alerts alerts;
    private final Results results;
    private final RunLog runs;
    private final Mails mails;
    private final ReviewMeetings meetings;
    private final People people;
    private final Maps maps;
    private final Today today;

    AlertCards(
            Alerts alerts,
            Results results,
            RunLog runs,
            Mails mails,
            ReviewMeetings meetings,
            People people,
            Maps maps,
            Today today) {
        this.alerts = alerts;
        this.results = results;
        this.runs = runs;
        this.mails = mails;
        this.meetings = meetings;
        this.people = people;
        this.maps = maps;
        this.today = today;
    }

    AlertCard of(PlanView view, Alert alert, SignedIn me) {
        // An alert that is over is explained by the last period in which it held.
        PlanView then = view.hasRun() && !alert.isAboutSource() ? view.at(view.evaluated(), alert.seenIn()) : view;
        var words =
                new AlertWords(new Matters(new Telling(view, new StoredEvidence(results, runs, view))), today.in(view));
        var past =
                new AlertWords(new Matters(new Telling(then, new StoredEvidence(results, runs, then))), today.in(view));
        return new AlertStory(words, past, alert, me)
                .card(
                        alerts.history(alert.id()),
                        mails.of(view.code(), new MailFilter(null, null, alert.number()), MOST_MAILS),
                        agendas(view, me),
                        this::name)
                .on(place(view, alert));
    }

    private @Nullable Svg place(PlanView view, Alert alert) {
        return alert.level() == Level.OBJECTIVE && view.hasRun() ? maps.around(view, alert.code()) : null;
    }

    private String name(String who) {
        return people.byEmail(who).map(person -> person.name()).orElse(who);
    }

    /** Those to come, the next one first, and then the latest. */
    private List<Agenda> agendas(PlanView view, SignedIn me) {
        LocalDate yesterday = today.in(view).minusDays(1);
        Stream<ReviewMeeting> past =
                meetings.until(view.code(), yesterday).stream().limit(PAST_MEETINGS);
        return Stream.concat(meetings.after(view.code(), yesterday).stream(), past)
                .filter(meeting -> MeetingRights.mayRead(me, meeting))
                .map(meetings::agenda)
                .toList();
    }
}
