package ec.atalaya.notification;

import ec.atalaya.alert.Alert;
import ec.atalaya.evaluation.AlertFinding;
import ec.atalaya.evaluation.Verdict;
import ec.atalaya.evaluation.explanation.Explanations;
import ec.atalaya.evaluation.explanation.WhyNot;
import ec.atalaya.evaluation.spreading.RootShare;
import ec.atalaya.notification.ToldAlert.Kind;
import ec.atalaya.plan.Level;
import ec.atalaya.rules.Rule;
import ec.atalaya.rules.Status;
import ec.atalaya.rules.fact.Standing;
import java.util.List;
import java.util.Optional;

/** Puts what an evaluation says of an alert into words. */
final class Storyteller {

    /** An exposure below this is too little to be told. */
    private static final double LEAST_EXPOSURE = 0.05;

    private final Scene scene;
    private final MailWording wording;
    private final Explanations explanations;

    Storyteller(Scene scene) {
        this.scene = scene;
        this.wording = scene.wording();
        this.explanations = new Explanations(scene.evaluation(), scene.focus());
    }

    Story tell(Alert alert, Kind kind) {
        Optional<Verdict> verdict = scene.verdict(alert.judged(), alert.code());
        String cause = kind.isOpen() ? cause(alert) : "";
        return new Story(
                alert,
                kind,
                scene.badge(verdict.map(Verdict::status).orElse(Status.NOT_ASSESSED)),
                scene.name(alert.judged(), alert.code()),
                verdict.filter(Verdict::hasScore)
                        .map(known -> scene.score(known.score()))
                        .orElse(""),
                kind.isOpen() ? since(alert) : "",
                bracket(alert, kind, verdict),
                verdict.map(known -> kind.isOpen() ? open(alert, known) : over(known))
                        .orElseGet(() -> outside(alert)),
                new StoryFacts(scene, neededScore(verdict)).of(alert, kind.isOpen() ? since(alert) : ""),
                kind.isOpen() ? why(alert) : wording.text("why.over", alert.rule(), wording.period(scene.period())),
                cause,
                kind.isOpen() ? scene.rootOf(alert) : "");
    }

    /** Of an outside driver what was assumed and what came; anything else without a verdict is no longer in the plan. */
    private String outside(Alert alert) {
        return scene.driver(alert)
                .map(driver -> wording.text(
                        "answer.driver",
                        driver.name(),
                        wording.value(driver.assumed(), driver.unitOfMeasure()),
                        wording.value(driver.actual(), driver.unitOfMeasure()),
                        wording.value(driver.tolerance(), driver.unitOfMeasure())))
                .orElseGet(() -> wording.text("answer.gone"));
    }

    private String open(Alert alert, Verdict verdict) {
        String word = scene.badge(verdict.status()).word();
        if (!verdict.isAssessed()) {
            return wording.text(
                    "answer.unknown",
                    word,
                    verdict.reason().map(wording::reason).orElse(""),
                    held(alert));
        }
        String score = scene.score(verdict.score());
        double exposure = exposure(alert);
        String tail = briefCause(alert);
        if (scene.scale().isMet(verdict.status())) {
            return exposure > 0
                    ? wording.text("answer.exposed", word, score, wording.exposure(exposure)) + tail
                    : wording.text("answer.warned", word, score, sentence(alert));
        }
        String needed = neededScore(Optional.of(verdict));
        return (needed.isEmpty()
                        ? wording.text("answer.short", word, score)
                        : wording.text("answer.needs", word, score, needed))
                + tail;
    }

    private String over(Verdict verdict) {
        String word = scene.badge(verdict.status()).word();
        if (!verdict.isAssessed()) {
            return wording.text(
                    "answer.over.unknown",
                    word,
                    verdict.reason().map(wording::reason).orElse(""));
        }
        String score = scene.score(verdict.score());
        if (!scene.scale().isMet(verdict.status())) {
            return wording.text("answer.over", word, score);
        }
        boolean wasMet = scene.standing(verdict)
                .map(Standing::past)
                .filter(past -> !past.isEmpty())
                .map(past -> past.get(0).met())
                .orElse(true);
        return wording.text(wasMet ? "answer.met" : "answer.met-again", word, score);
    }

    /** The score that the next better status takes; empty where no score would do. */
    private String neededScore(Optional<Verdict> verdict) {
        return verdict.filter(Verdict::isAssessed)
                .map(known -> explanations.of(known).whyNot())
                .flatMap(whyNot -> whyNot.conditions().stream()
                        .filter(condition -> condition.obstacle() == WhyNot.Obstacle.SCORE
                                || condition.obstacle() == WhyNot.Obstacle.ATTAINMENT)
                        .filter(condition -> condition.needed() != null)
                        .findFirst())
                .map(scene::needed)
                .orElse("");
    }

    private String bracket(Alert alert, Kind kind, Optional<Verdict> verdict) {
        String status = verdict.map(Verdict::status).orElse(Status.NOT_ASSESSED);
        boolean met = scene.scale().isMet(status);
        if (!kind.isOpen()) {
            return met ? wording.lowerCase(scene.badge(status).word()) : wording.text("bracket.over");
        }
        if (!met) {
            return wording.lowerCase(scene.badge(status).word());
        }
        return wording.text(exposure(alert) > 0 ? "bracket.exposed" : "bracket.open");
    }

    /** {@code T1 2025 (3 trimestres seguidos)}. */
    private String since(Alert alert) {
        String first = wording.period(scene.period().minus(alert.periods() - 1L));
        return wording.text(isAsFarAsSeen(alert) ? "since.least" : "since", first, held(alert));
    }

    private String held(Alert alert) {
        String key = isAsFarAsSeen(alert) ? "held.least." : "held.";
        return wording.text(key + scene.period().frequency(), alert.periods());
    }

    /** How long it holds is known only as far back as the rules look. */
    private boolean isAsFarAsSeen(Alert alert) {
        return alert.periods() > scene.evaluation().ruleSet().lookBack();
    }

    private String why(Alert alert) {
        return wording.text("why", sentence(alert), alert.rule());
    }

    /** What the rule says of itself, without a full stop. */
    private String sentence(Alert alert) {
        return scene.finding(alert)
                .map(AlertFinding::rules)
                .map(rules -> rules.get(0).rule())
                .map(Rule::sentence)
                .orElse(alert.rule());
    }

    private double exposure(Alert alert) {
        double exposure = scene.exposure(alert.judged(), alert.code());
        return exposure < LEAST_EXPOSURE ? 0 : exposure;
    }

    private List<RootShare> roots(Alert alert) {
        return exposure(alert) == 0 ? List.of() : scene.rootsBehind(alert.code());
    }

    private String briefCause(Alert alert) {
        return roots(alert).stream()
                .findFirst()
                .map(root -> " "
                        + (isAll(root)
                                ? wording.text("cause.brief.all", root.root())
                                : wording.text("cause.brief", wording.wholePercent(root.share()), root.root())))
                .orElse("");
    }

    private static boolean isAll(RootShare root) {
        return Math.round(root.share() * 100) == 100;
    }

    private String cause(Alert alert) {
        List<RootShare> roots = roots(alert);
        if (roots.isEmpty()) {
            return "";
        }
        RootShare first = roots.get(0);
        List<String> between = first.path().stream()
                .map(step -> step.link().effect())
                .limit(Math.max(first.path().size() - 1, 0))
                .toList();
        String name = scene.name(Level.OBJECTIVE, first.root());
        String exposure = wording.exposure(exposure(alert));
        String whole = isAll(first)
                ? wording.text("cause.all", exposure, name)
                : wording.text("cause", wording.wholePercent(first.share()), exposure, name);
        String way = between.isEmpty() ? "" : wording.text("cause.through", wording.listed(between));
        return whole + way + ".";
    }
}
