package ec.atalaya.console;

import ec.atalaya.console.Sentence.Piece;
import ec.atalaya.console.Step.Icon;
import ec.atalaya.evaluation.explanation.AppliedRule;
import ec.atalaya.evaluation.explanation.Explanation;
import ec.atalaya.evaluation.explanation.RowPlace;
import ec.atalaya.evaluation.explanation.TableRow;
import java.util.ArrayList;
import java.util.List;

/** The first steps of every chain: the verdict, and the rules with the row that decided. */
final class RuleSteps {

    private final Telling telling;
    private final DecidingRows rows;

    RuleSteps(Telling telling) {
        this.telling = telling;
        this.rows = new DecidingRows(telling);
    }

    /**
     * The verdict and the rule, or only the verdict where no rule concluded.
     *
     * @param status the word of the verdict
     * @param figure the score or attainment as it is told
     * @param kind {@code score} or {@code attainment}, as messages name it
     */
    List<Step> of(Explanation explanation, String status, String figure, String kind) {
        List<Step> steps = new ArrayList<>();
        steps.add(Step.saying(
                Icon.VERDICT,
                telling.text("objective.step.verdict"),
                List.of(verdict(explanation, status, figure, kind))));
        if (!explanation.rules().isEmpty()) {
            steps.add(rule(explanation));
        }
        return steps;
    }

    private Sentence verdict(Explanation explanation, String status, String figure, String kind) {
        TableRow row = explanation.rules().stream()
                .map(AppliedRule::row)
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(null);
        Piece word = Piece.strong(status);
        if (row == null || DecidingRows.text(row, "level") == null || DecidingRows.text(row, "measure") != null) {
            return telling.sentence("objective.verdict.bare", word, figure);
        }
        String before = DecidingRows.text(row, "status");
        String given = telling.view().mark(before == null ? "" : before).word();
        return given.equals(status)
                ? telling.sentence("objective.verdict." + kind, word, figure, rows.range(row))
                : telling.sentence("objective.verdict.held", word, figure, rows.range(row), given);
    }

    private Step rule(Explanation explanation) {
        List<Sentence> lines = new ArrayList<>();
        Step.DecidingRow table = null;
        for (AppliedRule rule : explanation.rules()) {
            lines.add(telling.sentence(
                    "objective.rule", code(explanation, rule), rule.sentence(), place(explanation, rule)));
            table = table == null ? rows.of(explanation, rule) : table;
        }
        lines.add(telling.sentence(
                "objective.rule.version",
                explanation.ruleSet().code(),
                explanation.ruleSet().version(),
                explanation.ruleSet().digest()));
        return Step.saying(
                        Icon.RULE,
                        telling.text("objective.step.rule", explanation.rules().size()),
                        lines)
                .with(table);
    }

    /** The rule, where the page of rules still shows it. */
    private Piece code(Explanation explanation, AppliedRule rule) {
        return RulePlaces.areInForce(telling.view(), explanation.ruleSet())
                ? new Piece(rule.code(), RulePlaces.rule(telling.view(), rule.code()), true)
                : Piece.strong(rule.code());
    }

    /** The row that decided, or the file of the rule where it reads no table. */
    private Piece place(Explanation explanation, AppliedRule rule) {
        RowPlace place = rule.row() == null ? rule.place() : rule.row().place();
        Integer row = place.row();
        String told = row == null ? place.file() : telling.text("objective.place", place.file(), Integer.toString(row));
        boolean inForce = RulePlaces.areInForce(telling.view(), explanation.ruleSet());
        return new Piece(told, inForce ? RulePlaces.row(telling.view(), place) : null, false);
    }
}
