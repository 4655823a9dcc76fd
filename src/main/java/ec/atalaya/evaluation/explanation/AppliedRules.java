package ec.atalaya.evaluation.explanation;

import ec.atalaya.evaluation.Child;
import ec.atalaya.rules.Firing;
import ec.atalaya.rules.fact.ChildVerdict;
import ec.atalaya.rules.fact.MapLink;
import ec.atalaya.rules.fact.MeasuredIndicator;
import ec.atalaya.rules.fact.OutsideDriver;
import ec.atalaya.rules.fact.RaisedAlert;
import ec.atalaya.rules.fact.RolledUp;
import ec.atalaya.rules.fact.RootCause;
import ec.atalaya.rules.fact.ScoreConclusion;
import ec.atalaya.rules.fact.Standing;
import ec.atalaya.rules.fact.StatusConclusion;
import ec.atalaya.rules.fact.TestedLink;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Tells rules that fired. */
final class AppliedRules {

    private AppliedRules() {}

    static List<AppliedRule> of(List<Firing> firings) {
        return firings.stream().map(AppliedRules::of).toList();
    }

    private static AppliedRule of(Firing firing) {
        TableRow row = firing.facts().stream()
                .map(TableRows::of)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return new AppliedRule(
                firing.rule().code(),
                firing.rule().sentence(),
                RowPlace.of(firing.rule().place()),
                firing.conclusion() instanceof StatusConclusion conclusion ? conclusion.status() : null,
                firing.conclusion() instanceof ScoreConclusion conclusion ? Numbers.settled(conclusion.score()) : null,
                row,
                firing.facts().stream()
                        .map(fact -> fact(fact, firing.rule().asks()))
                        .filter(Objects::nonNull)
                        .toList());
    }

    /** Rows of tables are told apart; of other types rules may match but what stands here, only the name is told. */
    private static @Nullable MatchedFact fact(Object fact, List<String> asked) {
        if (TableRows.of(fact) != null) {
            return null;
        }
        String type = fact.getClass().getSimpleName();
        var cells = new CellRow();
        if (fact instanceof MeasuredIndicator indicator) {
            cells.number("value", indicator.value()).number("target", indicator.target());
            cells.number("attainment", indicator.attainment()).text("reason", indicator.reason());
            AskedFigures.tell(indicator, asked, cells);
            return new MatchedFact(type, indicator.subject(), cells.cells());
        }
        if (fact instanceof RolledUp result) {
            cells.number("score", result.score()).text("reason", result.reason());
            cells.number("children", result.children()).number("assessedChildren", result.assessedChildren());
            AskedFigures.tell(result, asked, cells);
            return new MatchedFact(type, result.subject(), cells.cells());
        }
        if (fact instanceof ChildVerdict child) {
            cells.number("score", child.score()).text("status", child.status());
            return new MatchedFact(type, child.child(), cells.cells());
        }
        if (fact instanceof Child child) {
            cells.number("score", child.score()).text("status", child.status());
            return new MatchedFact(type, child.subject(), cells.cells());
        }
        return laterFact(fact, type);
    }

    /** Facts of the stages that see verdicts. */
    private static MatchedFact laterFact(Object fact, String type) {
        var cells = new CellRow();
        if (fact instanceof Standing standing) {
            cells.text("status", standing.getStatus()).text("previousStatus", standing.getPreviousStatus());
            cells.number("score", standing.getScore()).number("change", standing.getChange());
            cells.number("exposure", standing.getExposure());
            return new MatchedFact(type, standing.subject(), cells.cells());
        }
        if (fact instanceof RaisedAlert alert) {
            cells.text("rule", alert.rule()).text("severity", alert.severity());
            return new MatchedFact(type, alert.standing().subject(), cells.cells());
        }
        if (fact instanceof OutsideDriver driver) {
            cells.text("judged", driver.judged().toString());
            cells.number("assumed", driver.assumed()).number("actual", driver.actual());
            cells.number("difference", driver.getDifference()).number("tolerance", driver.tolerance());
            return new MatchedFact(type, driver.subject(), cells.cells());
        }
        if (fact instanceof RootCause cause) {
            cells.text("effect", cause.effect()).text("root", cause.root());
            cells.number("share", cause.share()).number("portion", cause.portion());
        }
        if (fact instanceof MapLink link) {
            cells.text("cause", link.cause()).text("effect", link.effect());
            cells.number("strength", link.strength()).number("confidence", link.confidence());
        }
        if (fact instanceof TestedLink tested) {
            cells.text("verdict", tested.verdict()).number("pairs", tested.pairs());
            cells.number("correlation", tested.correlation()).number("p", tested.p());
            return new MatchedFact(type, tested.subject(), cells.cells());
        }
        return new MatchedFact(type, null, cells.cells());
    }
}
