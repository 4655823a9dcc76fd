package ec.atalaya.console;

import ec.atalaya.alert.Alert;
import ec.atalaya.drawing.Svg;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that the page of one alert says.
 *
 * @param lead the answer
 * @param next what comes next, and when
 * @param why the rule behind it and what it asks
 * @param strip how its subject has stood; null where nothing was ever evaluated
 * @param place its causes and effects on the map; null for what is no objective
 * @param threat what threatens it, and what it threatens; null for what is no objective
 * @param history what happened to it, the latest first
 * @param mine whether the reader may act on it
 */
record AlertCard(
        Alert alert,
        Matter matter,
        List<String> states,
        String recipients,
        Sentence lead,
        Sentence next,
        List<Sentence> why,
        @Nullable Svg strip,
        @Nullable Svg place,
        @Nullable ThreatPanel threat,
        List<Event> history,
        List<Letter> mails,
        List<Point> points,
        boolean mine) {

    /** The same with its place on the map. */
    AlertCard on(@Nullable Svg map) {
        return new AlertCard(
                alert, matter, states, recipients, lead, next, why, strip, map, threat, history, mails, points, mine);
    }

    /** The way to here. */
    public List<Crumb> crumbs(PlanView view) {
        return List.of(
                new Crumb(view.words().text("alerts.title"), view.page("alertas")), new Crumb(alert.label(), null));
    }

    /** Where an act on it is sent. */
    public Address act(String verb, PlanView view) {
        return view.page("alertas", alert.number(), verb);
    }

    /** Something that happened. */
    record Event(Instant at, String day, Sentence told) {}

    /**
     * A mail about it.
     *
     * @param address null for readers that mails are none of
     */
    record Letter(
            Instant at,
            String day,
            String recipient,
            String subject,
            String state,
            @Nullable Address address) {}

    /**
     * Where it is on an agenda, or for information beside one.
     *
     * @param dealtWith whether the meeting takes time for it
     */
    record Point(String meeting, LocalDate day, String told, Address address, boolean dealtWith) {}
}
