package ec.atalaya.notification;

import ec.atalaya.alert.Alert;
import ec.atalaya.evaluation.Child;
import ec.atalaya.evaluation.ResultRow;
import ec.atalaya.evaluation.RollUpVerdict;
import ec.atalaya.evaluation.Verdict;
import ec.atalaya.notification.Story.Fact;
import ec.atalaya.plan.Indicator;
import ec.atalaya.plan.Level;
import ec.atalaya.plan.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The figures of an alert: of an indicator its own, of anything else its score and what lowers it most.
 *
 * @param needed the score that the next better status takes; empty where no score would do
 */
record StoryFacts(Scene scene, String needed) {

    /** Marks the figures of what lowers the subject most. */
    private static final String OWN = "own.";

    List<Fact> of(Alert alert, String since) {
        List<Fact> facts = new ArrayList<>();
        Optional<Verdict> verdict = scene.verdict(alert.judged(), alert.code());
        if (alert.level() == Level.INDICATOR) {
            indicator(alert.code(), "", facts);
        } else {
            verdict.filter(Verdict::hasScore).ifPresent(known -> add(facts, "attainment", scene.score(known.score())));
        }
        add(facts, "needed", needed);
        double exposure = scene.exposure(alert.judged(), alert.code());
        add(facts, "exposure", exposure == 0 ? "" : wording().exposure(exposure));
        add(facts, "since", since);
        Period opened = alert.openedIn();
        add(facts, "opened", since.isEmpty() && opened != null ? wording().period(opened) : "");
        if (!since.isEmpty() && verdict.orElse(null) instanceof RollUpVerdict rolledUp) {
            lowest(rolledUp).ifPresent(child -> child(child, facts));
        }
        return facts;
    }

    private void child(Child child, List<Fact> facts) {
        Level level = child.subject().level();
        add(facts, "lowest", scene.name(level, child.subject().code()));
        if (level == Level.INDICATOR) {
            indicator(child.subject().code(), OWN, facts);
        } else {
            add(facts, OWN + "attainment", scene.score(child.score()));
        }
    }

    private void indicator(String code, String whose, List<Fact> facts) {
        String unit = scene.plan().indicator(code).map(Indicator::unitOfMeasure).orElse("");
        Optional<ResultRow> row = scene.row(Level.INDICATOR, code);
        add(
                facts,
                whose + "value",
                row.map(ResultRow::value)
                        .map(value -> wording().value(value, unit))
                        .orElseGet(() -> wording().text("value.none")));
        add(
                facts,
                whose + "target",
                row.map(ResultRow::target)
                        .map(value -> wording().value(value, unit))
                        .orElse(""));
        add(
                facts,
                whose + "attainment",
                row.map(ResultRow::attainment).map(wording()::percent).orElse(""));
    }

    private Optional<Child> lowest(RollUpVerdict verdict) {
        double met = scene.scale().met();
        return verdict.children().stream()
                .filter(child -> child.hasScore() && child.counted(verdict.how().cap()) < met)
                .max(Comparator.comparingDouble((Child child) -> child.weight()
                                * (met - child.counted(verdict.how().cap())))
                        .thenComparing(child -> child.subject().code(), Comparator.reverseOrder()));
    }

    private void add(List<Fact> facts, String label, String value) {
        if (!value.isEmpty()) {
            facts.add(new Fact(wording().text("fact." + label), value));
        }
    }

    private MailWording wording() {
        return scene.wording();
    }
}
