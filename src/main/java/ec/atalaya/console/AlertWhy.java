package ec.atalaya.console;

import ec.atalaya.alert.Alert;
import ec.atalaya.alert.AlertEvent;
import ec.atalaya.console.Sentence.Piece;
import ec.atalaya.evaluation.ResultRow.Kind;
import ec.atalaya.evaluation.explanation.AppliedRule;
import ec.atalaya.evaluation.explanation.Explanation;
import ec.atalaya.evaluation.explanation.RowPlace;
import ec.atalaya.evaluation.explanation.TableRow;
import ec.atalaya.plan.Level;
import ec.atalaya.rules.table.Recipient;
import ec.atalaya.rules.table.Severity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Why an alert was raised: its rule, the row of the table that the rule read, where its subject is explained, and the
 * run.
 *
 * @param words in the last period in which it held
 */
record AlertWhy(AlertWords words, Alert alert) {

    List<Sentence> lines(List<AlertEvent> history, SignedIn me) {
        List<Sentence> lines = new ArrayList<>();
        if (alert.isAboutSource()) {
            Matter source = words.matter(alert);
            lines.add(telling().sentence("alerts.why.rule.source", Piece.strong(alert.rule())));
            lines.add(telling().sentence("alerts.why.source", Piece.link(source.code(), source.address())));
            return lines;
        }
        Explanation explanation = telling().explanation(Kind.ALERT, alert.fingerprint());
        if (explanation == null) {
            lines.add(telling().sentence("alerts.why.rule.bare", Piece.strong(alert.rule())));
        } else {
            // The deciding row alone: a milder row of the same rule says nothing more.
            add(lines, explanation.rules().get(0), explanation);
        }
        if (alert.level() == Level.OBJECTIVE || alert.level() == Level.INDICATOR) {
            Matter matter = words.matter(alert);
            lines.add(telling()
                    .sentence(
                            "alerts.why.subject." + alert.level(),
                            Piece.link(matter.title(), matter.address()),
                            telling().period(alert.seenIn())));
        }
        history.stream()
                .map(AlertEvent::run)
                .filter(run -> run != null)
                .findFirst()
                .ifPresent(run -> lines.add(telling().sentence("alerts.why.run", run(telling(), me, run))));
        return lines;
    }

    private Telling telling() {
        return words.matters().telling();
    }

    /** The number of a run, which leads to its page for those who may read that. */
    static Object run(Telling telling, SignedIn me, long run) {
        String number = telling.words().count(run);
        return me.mayRead(Area.RUNS) ? Piece.link(number, telling.view().page("corridas", run)) : number;
    }

    private void add(List<Sentence> lines, AppliedRule rule, Explanation explanation) {
        lines.add(
                telling().sentence("alerts.why.rule", Piece.strong(rule.code()), rule.sentence(), told(rule.place())));
        TableRow row = rule.row();
        if (row != null) {
            lines.add(row(row, explanation));
        }
    }

    private Sentence row(TableRow row, Explanation explanation) {
        String severity = DecidingRows.text(row, "severity");
        String recipients = DecidingRows.text(row, "recipients");
        Double periods = DecidingRows.number(row, "periods");
        return telling()
                .sentence(
                        "alerts.why.row",
                        told(row.place()),
                        watched(row),
                        telling().text("alerts.asked." + telling().rhythm(), periods == null ? 1 : periods),
                        severity == null ? "" : telling().words().name("severity", Severity.valueOf(severity)),
                        recipients == null ? "" : recipients(recipients),
                        explanation.ruleSet().version());
    }

    private String watched(TableRow row) {
        String status = DecidingRows.text(row, "status");
        Double mark = DecidingRows.number(row, "mark");
        List<String> watched = new ArrayList<>();
        if (status != null) {
            watched.add(telling()
                    .text("alerts.watched.status", telling().view().mark(status).word()));
        }
        if (mark != null) {
            watched.add(telling().text("alerts.watched.mark", telling().words().exposure(mark)));
        }
        return watched.isEmpty()
                ? telling().text("alerts.watched.none")
                : telling().words().listed(watched);
    }

    private String recipients(String names) {
        return telling()
                .words()
                .listed(Arrays.stream(names.split(";", -1))
                        .map(Recipient::valueOf)
                        .map(one -> telling().words().name("alerts.recipient", one))
                        .toList());
    }

    private String told(RowPlace place) {
        Integer row = place.row();
        return row == null ? place.file() : telling().text("objective.place", place.file(), Integer.toString(row));
    }
}
