package ec.atalaya.console;

import ec.atalaya.drawing.MapLink;
import ec.atalaya.drawing.MapLink.Evidence;
import ec.atalaya.drawing.MapLink.Flow;
import ec.atalaya.evaluation.explanation.EvidenceBasis;
import ec.atalaya.evaluation.explanation.ExposureBasis;
import ec.atalaya.evaluation.explanation.ExposureBasis.LinkPart;
import ec.atalaya.evaluation.spreading.Contribution.Passage;
import ec.atalaya.plan.CauseEffectLink;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The links of a plan with what they pass on in a period.
 *
 * @param exposures of each objective
 */
record MapLinks(PlanView view, Map<String, ExposureBasis> exposures) {

    /**
     * A link and what it passes on, and why it does or does not.
     *
     * @param evidence what the data say of it; null where the run did not test it
     */
    record Carrying(
            MapLink drawn,
            CauseEffectLink link,
            @Nullable Passage passage,
            @Nullable EvidenceBasis evidence) {}

    List<Carrying> all() {
        return view.plan().map().links().stream()
                .filter(link -> link.holdsIn(view.period()))
                .map(this::carrying)
                .toList();
    }

    private Carrying carrying(CauseEffectLink link) {
        LinkPart part = part(link);
        Passage passage = part == null ? null : part.passage();
        double amount = part == null ? 0 : Math.abs(part.amount());
        var drawn = new MapLink(
                link.cause(),
                link.effect(),
                link.sign().symbol(),
                link.strength(),
                link.lag(),
                flow(passage),
                amount,
                drawn(part == null ? null : part.evidence()),
                told(link, amount));
        return new Carrying(drawn, link, passage, part == null ? null : part.evidence());
    }

    private @Nullable LinkPart part(CauseEffectLink link) {
        ExposureBasis exposure = exposures.get(link.effect());
        return exposure == null
                ? null
                : exposure.contributions().stream()
                        .filter(one -> isOf(link, one))
                        .findFirst()
                        .orElse(null);
    }

    /** Two objectives may be linked more than once, in different years: the row in the plan's folder tells them apart. */
    private static boolean isOf(CauseEffectLink link, LinkPart part) {
        return part.cause().equals(link.cause())
                && Objects.equals(part.place().row(), link.place().line())
                && part.place().file().equals(link.place().file());
    }

    private static Evidence drawn(@Nullable EvidenceBasis evidence) {
        return evidence == null
                ? Evidence.UNTESTED
                : switch (evidence.verdict()) {
                    case SUPPORTED -> Evidence.SUPPORTED;
                    case CONTRADICTED -> Evidence.CONTRADICTED;
                    case NOT_SUPPORTED -> Evidence.NOT_SUPPORTED;
                    case TOO_LITTLE_DATA -> Evidence.TOO_LITTLE;
                };
    }

    private static Flow flow(@Nullable Passage passage) {
        if (passage == null || !passage.transmits()) {
            return Flow.IDLE;
        }
        return passage.threatens() ? Flow.THREAT : Flow.FAVOURABLE;
    }

    private String told(CauseEffectLink link, double amount) {
        Wording words = view.words();
        return words.text(
                "map.link",
                link.cause(),
                link.effect(),
                words.exposure(link.strength()),
                lag(link.lag()),
                words.exposure(amount));
    }

    /** {@code sin rezago}, {@code 2 trimestres}. */
    String lag(long periods) {
        return view.words().text("lag." + view.plan().profile().rhythm(), periods);
    }
}
