package ec.atalaya.console;

import ec.atalaya.drawing.ExposureBar;
import ec.atalaya.drawing.Svg;
import ec.atalaya.evaluation.ResultRow.Kind;
import ec.atalaya.evaluation.explanation.ExposureBasis;
import ec.atalaya.evaluation.explanation.ExposureBasis.AtRisk;
import ec.atalaya.evaluation.explanation.ExposureBasis.LinkPart;
import ec.atalaya.evaluation.explanation.ExposureBasis.Root;
import ec.atalaya.evaluation.spreading.Contribution.Passage;
import ec.atalaya.plan.CauseEffectLink;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What threatens an objective and what it threatens in turn.
 *
 * @param exposure how exposed it is; empty for not at all
 * @param roots where the threat begins
 * @param notes what speaks against it, and why nothing comes by other links
 * @param atRisk what it passes on
 * @param risk the same in a sentence
 */
record ThreatPanel(String exposure, List<Cause> roots, List<Sentence> notes, List<Effect> atRisk, Sentence risk) {

    private static final int WIDTH = 372;
    private static final int HEIGHT = 8;

    /**
     * Where a part of the threat begins.
     *
     * @param path its share, its way and its lag
     */
    record Cause(StatusMark mark, String code, String name, Address address, String amount, Svg bar, String path) {}

    /**
     * What is put at risk.
     *
     * @param arrival when it arrives
     * @param rationale why the planners believe so; empty where they do not say
     */
    record Effect(
            StatusMark mark,
            String code,
            String name,
            Address address,
            String amount,
            String arrival,
            String rationale) {}

    ThreatPanel {
        roots = List.copyOf(roots);
        notes = List.copyOf(notes);
        atRisk = List.copyOf(atRisk);
    }

    static ThreatPanel of(Telling telling, String objective, @Nullable ExposureBasis basis) {
        Sentence risk = new ThreatWords(telling).putAtRisk(objective, basis);
        if (basis == null) {
            return new ThreatPanel("", List.of(), List.of(telling.sentence("objective.threat.none")), List.of(), risk);
        }
        boolean exposed = ThreatWords.isExposed(basis);
        return new ThreatPanel(
                exposed ? telling.words().exposure(basis.exposure()) : "",
                basis.roots().stream().map(root -> cause(telling, root)).toList(),
                notes(telling, basis),
                basis.atRisk().stream()
                        .filter(one -> one.passage().threatens())
                        .map(one -> effect(telling, objective, one))
                        .toList(),
                risk);
    }

    private static Cause cause(Telling telling, Root root) {
        return new Cause(
                telling.mark(Kind.OBJECTIVE, root.objective()),
                root.objective(),
                telling.objectiveName(root.objective()),
                telling.view().objective(root.objective()),
                telling.words().exposure(root.amount()),
                new ExposureBar(root.share(), 1, WIDTH, HEIGHT, "").draw(),
                telling.text(
                        "objective.threat.path",
                        telling.words().wholePercent(root.share()),
                        String.join(" → ", root.path()),
                        telling.lag(root.lag())));
    }

    private static List<Sentence> notes(Telling telling, ExposureBasis basis) {
        if (basis.threat() < ThreatWords.LEAST_EXPOSURE) {
            String key = basis.contributions().isEmpty() ? "objective.threat.no-causes" : "objective.threat.none";
            return List.of(telling.sentence(key));
        }
        List<String> relieving = basis.contributions().stream()
                .filter(part -> part.passage() == Passage.RELIEVES)
                .map(LinkPart::cause)
                .toList();
        return relieving.isEmpty()
                ? List.of()
                : List.of(telling.sentence(
                        "objective.threat.relief",
                        telling.words().exposure(basis.threat()),
                        telling.words().exposure(basis.relief()),
                        telling.words().listed(relieving),
                        telling.words().exposure(basis.exposure())));
    }

    private static Effect effect(Telling telling, String cause, AtRisk one) {
        String rationale = telling.view().plan().map().outOf(cause).stream()
                .filter(link -> link.effect().equals(one.effect()))
                .map(CauseEffectLink::rationale)
                .findFirst()
                .orElse("");
        return new Effect(
                telling.mark(Kind.OBJECTIVE, one.effect()),
                one.effect(),
                telling.objectiveName(one.effect()),
                telling.view().objective(one.effect()),
                telling.words().exposure(one.amount()),
                telling.text("objective.risk.arrival", telling.period(one.period())),
                rationale);
    }
}
