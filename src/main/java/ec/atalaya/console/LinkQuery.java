package ec.atalaya.console;

import ec.atalaya.console.LinkSheet.Filter;
import ec.atalaya.console.LinkSheet.Option;
import ec.atalaya.console.MapLinks.Carrying;
import ec.atalaya.evaluation.evidence.LinkVerdict;
import ec.atalaya.evaluation.explanation.EvidenceBasis;
import ec.atalaya.plan.Axis;
import ec.atalaya.plan.CauseEffectLink;
import ec.atalaya.plan.Objective;
import ec.atalaya.plan.Unit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which links the address names; each empty for all.
 *
 * @param veredicto as addresses write it
 * @param eje the axis of cause or effect
 * @param relacion the link that is told down to its pairs
 */
record LinkQuery(
        @Nullable String veredicto,
        @Nullable String eje,
        @Nullable String relacion) {

    /** What addresses call the verdicts, in the order in which they ask for thought. */
    private static final Map<LinkVerdict, String> SLUGS = Map.of(
            LinkVerdict.CONTRADICTED, "contradichas",
            LinkVerdict.NOT_SUPPORTED, "no-respaldadas",
            LinkVerdict.TOO_LITTLE_DATA, "pocos-datos",
            LinkVerdict.SUPPORTED, "respaldadas");

    private static String slug(LinkVerdict verdict) {
        return Objects.requireNonNull(SLUGS.get(verdict));
    }

    boolean holds(PlanView view, Carrying link) {
        return holdsVerdict(link.evidence()) && isNear(view, link.link());
    }

    private boolean holdsVerdict(@Nullable EvidenceBasis evidence) {
        return isEmpty(veredicto)
                || evidence != null && slug(evidence.verdict()).equals(veredicto);
    }

    /** Whether cause or effect lie on the axis, and one of them is the unit's. */
    private boolean isNear(PlanView view, CauseEffectLink link) {
        Unit unit = view.unit();
        return (isEmpty(eje) || ends(view, link).anyMatch(one -> one.axis().equals(eje)))
                && (unit == null || ends(view, link).anyMatch(one -> view.answersFor(unit.code(), one)));
    }

    private static Stream<Objective> ends(PlanView view, CauseEffectLink link) {
        return Stream.of(link.cause(), link.effect())
                .map(view.plan()::objective)
                .flatMap(Optional::stream);
    }

    boolean isChosen(CauseEffectLink link) {
        return link.code().equals(relacion);
    }

    /** The page with these choices and another link told down to its pairs. */
    Address choosing(PlanView view, String link) {
        return view.page("mapa", "relaciones")
                .with("veredicto", veredicto)
                .with("eje", eje)
                .with("dependencia", view.asked().unit())
                .with("relacion", link);
    }

    boolean isNarrowed(PlanView view) {
        return !isEmpty(veredicto) || !isEmpty(eje) || view.unit() != null;
    }

    private static boolean isEmpty(@Nullable String value) {
        return value == null || value.isEmpty();
    }

    List<Filter> filters(PlanView view) {
        Wording words = view.words();
        Unit unit = view.unit();
        return List.of(
                new Filter(
                        "periodo",
                        words.text("filter.period"),
                        view.periods().stream()
                                .map(one ->
                                        new Option(one.toString(), words.shortPeriod(one), one.equals(view.period())))
                                .toList()),
                new Filter(
                        "veredicto",
                        words.text("links.verdict"),
                        withAll(
                                words.text("links.verdict.all"),
                                Arrays.stream(LinkVerdict.values())
                                        .map(one -> new Option(
                                                slug(one),
                                                words.name("links.verdict", one),
                                                slug(one).equals(veredicto))))),
                new Filter(
                        "eje",
                        words.text("filter.axis"),
                        withAll(
                                words.text("filter.axis.all"),
                                view.plan().axes().stream().map(this::option))),
                new Filter(
                        "dependencia",
                        words.text("filter.unit"),
                        withAll(
                                words.text("filter.unit.all"),
                                view.owners().stream()
                                        .map(one -> new Option(one.code(), one.name(), one.equals(unit))))));
    }

    private Option option(Axis axis) {
        return new Option(axis.code(), axis.name(), axis.code().equals(eje));
    }

    private static List<Option> withAll(String word, Stream<Option> rest) {
        return Stream.concat(Stream.of(new Option("", word, false)), rest).toList();
    }
}
