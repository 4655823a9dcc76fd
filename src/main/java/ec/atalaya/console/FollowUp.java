package ec.atalaya.console;

import ec.atalaya.console.Sentence.Piece;
import ec.atalaya.evaluation.ResultRow.Kind;
import ec.atalaya.evaluation.explanation.AgendaBasis;
import ec.atalaya.evaluation.explanation.AlertBasis;
import ec.atalaya.evaluation.explanation.AppliedRule;
import ec.atalaya.evaluation.explanation.Explanation;
import ec.atalaya.evaluation.run.StoredResult;
import ec.atalaya.plan.Level;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What follows from an objective's state: the alerts that the rules raise, and the meetings that it is proposed for. */
final class FollowUp {

    private final Telling telling;
    private final String objective;
    private final Underway underway;

    FollowUp(Telling telling, String objective, Underway underway) {
        this.telling = telling;
        this.objective = objective;
        this.underway = underway;
    }

    /** Never empty: where nothing follows, it says so. */
    List<Sentence> told() {
        List<Sentence> lines = new ArrayList<>();
        for (StoredResult result : ofThisObjective(Kind.ALERT)) {
            Explanation explanation = result.explanation();
            AlertBasis alert = explanation.alert();
            if (alert != null) {
                lines.add(and(
                        alert(alert, explanation), underway.alert(result.row().code(), telling)));
            }
        }
        for (StoredResult result : ofThisObjective(Kind.AGENDA_ITEM)) {
            AgendaBasis item = result.explanation().agenda();
            if (item != null) {
                Sentence proposed = telling.sentence(
                        "objective.followup.agenda",
                        telling.text("objective.meeting." + item.meeting()),
                        telling.text("objective.outcome." + item.outcome()),
                        item.subject().code());
                lines.add(and(proposed, underway.meeting(item.meeting(), telling)));
            }
        }
        return lines.isEmpty() ? List.of(telling.sentence("objective.followup.none")) : lines;
    }

    private static Sentence and(Sentence told, @Nullable Sentence more) {
        return more == null ? told : told.and(more);
    }

    /** About the objective itself or one of its indicators, by the subject that the row names. */
    private List<StoredResult> ofThisObjective(Kind kind) {
        Set<String> subjects = new HashSet<>();
        subjects.add(Level.OBJECTIVE + " " + objective);
        telling.view()
                .plan()
                .indicatorsOf(objective)
                .forEach(indicator -> subjects.add(Level.INDICATOR + " " + indicator.code()));
        return telling.evidence().all(kind).stream()
                .filter(result -> subjects.contains(result.row().reason()))
                .toList();
    }

    private Sentence alert(AlertBasis alert, Explanation explanation) {
        AppliedRule rule = explanation.rules().get(0);
        List<String> recipients =
                alert.recipients().stream().map(this::recipient).toList();
        return telling.sentence(
                "objective.followup.alert",
                Piece.strong(rule.code()),
                rule.sentence(),
                alert.subject().code(),
                telling.words().name("severity", alert.severity()),
                telling.text("objective.lasting." + telling.rhythm(), alert.periods()),
                recipients.isEmpty()
                        ? telling.text("objective.followup.nobody")
                        : telling.words().listed(recipients));
    }

    private String recipient(String code) {
        return code.equals("OFFICE") ? telling.text("objective.office") : telling.unit(code);
    }
}
