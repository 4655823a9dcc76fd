package ec.atalaya.console;

import ec.atalaya.alert.Alert;
import ec.atalaya.alert.Alert.State;
import ec.atalaya.console.AlertList.Line;
import ec.atalaya.evaluation.ResultRow.Kind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** How alerts are told, in lists and on their own pages. */
record AlertWords(Matters matters, LocalDate today) {

    private Telling telling() {
        return matters.telling();
    }

    Matter matter(Alert alert) {
        return matters.of(alert);
    }

    Line line(Alert alert, SignedIn me, String more) {
        String told = telling()
                .text(
                        "alerts.line",
                        matters.standing(alert),
                        alert.state() == State.RESOLVED ? resolved(alert) : matters.held(alert));
        return new Line(
                alert,
                matter(alert),
                more.isEmpty() ? told : telling().text("alerts.line", told, more),
                states(alert),
                matters.recipients(alert.recipients()),
                matters.page(alert),
                AlertRights.mayAct(me, alert));
    }

    /** The code of a rule with what it says of itself, where an alert that it found still holds. */
    String type(String rule) {
        if (rule.equals(Alert.SOURCE_RULE)) {
            return telling().text("alerts.type", rule, telling().text("alerts.source.rule"));
        }
        return telling().evidence().all(Kind.ALERT).stream()
                .map(result -> result.explanation().rules().get(0))
                .filter(applied -> applied.code().equals(rule))
                .findFirst()
                .map(applied -> telling().text("alerts.type", rule, applied.sentence()))
                .orElse(rule);
    }

    private String resolved(Alert alert) {
        return alert.resolvedAt() == null
                ? telling().text("alerts.state.RESOLVED")
                : telling().text("alerts.resolved", day(alert.resolvedAt()));
    }

    /** The day that it was in the plan's zone. */
    LocalDate dayOf(Instant at) {
        return LocalDate.ofInstant(at, telling().view().plan().profile().zone());
    }

    String day(Instant at) {
        return telling().words().date(dayOf(at));
    }

    /** Where it is in its life, and what people decided about it. */
    List<String> states(Alert alert) {
        List<String> states = new ArrayList<>();
        states.add(telling().words().name("alerts.state", alert.state()));
        if (alert.isOpen() && alert.isAcknowledged(today) && alert.acknowledgedUntil() != null) {
            states.add(telling().text("alerts.acknowledged", telling().words().date(alert.acknowledgedUntil())));
        }
        if (alert.isOpen() && alert.isSilenced(today) && alert.silencedUntil() != null) {
            states.add(telling().text("alerts.silenced", telling().words().date(alert.silencedUntil())));
        }
        return states;
    }
}
