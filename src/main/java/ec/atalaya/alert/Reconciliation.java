package ec.atalaya.alert;

import ec.atalaya.alert.Alert.State;
import ec.atalaya.alert.AlertEvent.Kind;
import ec.atalaya.alert.Transition.Happening;
import ec.atalaya.evaluation.AlertFinding;
import ec.atalaya.plan.Period;
import ec.atalaya.rules.table.Severity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Brings alerts in line with the findings of one period: each fingerprint is one alert, however often it is found.
 *
 * @param period the period in focus
 * @param run the run that found
 * @param at when it ended
 */
record Reconciliation(String plan, Period period, long run, Instant at) {

    private static final int NONE = 0;

    /** What becomes of every alert that is known or found, by fingerprint. */
    List<Transition> of(List<Alert> known, List<AlertFinding> findings) {
        Map<String, Transition> byFingerprint = new TreeMap<>();
        Map<String, AlertFinding> found = new TreeMap<>();
        findings.forEach(finding -> found.put(finding.fingerprint(), finding));
        for (Alert alert : known) {
            byFingerprint.put(alert.fingerprint(), step(alert, found.remove(alert.fingerprint())));
        }
        found.values().forEach(finding -> byFingerprint.put(finding.fingerprint(), found(finding)));
        return List.copyOf(byFingerprint.values());
    }

    private Transition step(Alert alert, @Nullable AlertFinding finding) {
        return finding == null ? gone(alert) : held(alert, finding);
    }

    private Transition found(AlertFinding finding) {
        boolean pending = finding.isPending();
        Alert alert = new Alert(
                NONE,
                NONE,
                plan,
                finding.fingerprint(),
                finding.rule(),
                finding.subject().level(),
                finding.subject().code(),
                finding.severity(),
                pending ? State.PENDING : State.OPEN,
                finding.recipients(),
                pending ? null : at,
                pending ? null : period,
                null,
                null,
                period,
                finding.periods(),
                run,
                null,
                null,
                null,
                null,
                NONE);
        return new Transition(State.PENDING, alert, List.of(Happening.of(pending ? Kind.FOUND : Kind.OPENED)), true);
    }

    private Transition gone(Alert alert) {
        if (alert.state() == State.RESOLVED) {
            return new Transition(alert.state(), alert, List.of(), false);
        }
        Kind kind = alert.isOpen() ? Kind.RESOLVED : Kind.LAPSED;
        Alert over = new Revision(alert).over(at, period, run);
        return new Transition(alert.state(), over, List.of(Happening.of(kind)), true);
    }

    private Transition held(Alert alert, AlertFinding finding) {
        State next = next(alert, finding);
        List<Happening> events = new ArrayList<>();
        if (next == State.OPEN && !alert.isOpen()) {
            events.add(Happening.of(alert.openedAt() == null ? Kind.OPENED : Kind.REOPENED));
        } else if (next == State.PENDING && alert.state() == State.RESOLVED) {
            events.add(Happening.of(Kind.FOUND));
        }
        if (alert.isOpen()) {
            changes(alert, finding, events);
        }
        if (next == alert.state() && saysTheSame(alert, finding)) {
            return new Transition(alert.state(), alert, List.of(), false);
        }
        boolean opens = next == State.OPEN && !alert.isOpen();
        return new Transition(
                alert.state(), new Revision(alert).held(finding, next, opens, at, period, run), events, true);
    }

    private boolean saysTheSame(Alert alert, AlertFinding finding) {
        return finding.severity() == alert.severity()
                && finding.recipients().equals(alert.recipients())
                && finding.periods() == alert.periods()
                && period.equals(alert.seenIn());
    }

    /** What was opened stays open while its condition holds, even if a new rule set asks for more periods. */
    private static State next(Alert alert, AlertFinding finding) {
        return finding.isPending() && !alert.isOpen() ? State.PENDING : State.OPEN;
    }

    private static void changes(Alert alert, AlertFinding finding, List<Happening> events) {
        Severity now = finding.severity();
        if (alert.severity() != now) {
            events.add(new Happening(Kind.SEVERITY_CHANGED, alert.severity().name(), now.name()));
        }
        if (!alert.recipients().equals(finding.recipients())) {
            events.add(new Happening(
                    Kind.RECIPIENTS_CHANGED,
                    String.join(";", alert.recipients()),
                    String.join(";", finding.recipients())));
        }
    }
}
