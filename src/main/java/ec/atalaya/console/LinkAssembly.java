package ec.atalaya.console;

import ec.atalaya.console.LinkSheet.Chosen;
import ec.atalaya.console.LinkSheet.Moment;
import ec.atalaya.console.LinkSheet.Node;
import ec.atalaya.console.LinkSheet.PairLine;
import ec.atalaya.console.LinkSheet.Row;
import ec.atalaya.console.MapLinks.Carrying;
import ec.atalaya.drawing.PairedLines;
import ec.atalaya.drawing.PairedLines.Point;
import ec.atalaya.drawing.Svg;
import ec.atalaya.evaluation.evidence.LinkVerdict;
import ec.atalaya.evaluation.explanation.EvidenceBasis;
import ec.atalaya.plan.CauseEffectLink;
import ec.atalaya.plan.Objective;
import ec.atalaya.plan.Period;
import ec.atalaya.rules.EvidenceMarks;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The page of the links on its way.
 *
 * @param links all links that hold in the period
 * @param scores of each objective, by period
 * @param onAgenda the codes of the links that the open agenda has
 */
record LinkAssembly(
        PlanView view,
        LinkQuery query,
        MapLinks links,
        Map<String, Map<Period, Double>> scores,
        LinkSheet.@Nullable Meeting meeting,
        Set<String> onAgenda) {

    private static final List<LinkVerdict> WHAT_ASKS_FOR_THOUGHT_FIRST = List.of(
            LinkVerdict.CONTRADICTED, LinkVerdict.NOT_SUPPORTED, LinkVerdict.TOO_LITTLE_DATA, LinkVerdict.SUPPORTED);

    LinkSheet sheet() {
        List<Carrying> all = links.all();
        return new LinkSheet(
                lead(all),
                how(),
                query.filters(view),
                chosen(all),
                all.stream()
                        .filter(link -> query.holds(view, link))
                        .sorted(Comparator.comparing(LinkAssembly::rank)
                                .thenComparing(link -> -link.link().strength())
                                .thenComparing(link -> link.link().code()))
                        .map(this::row)
                        .toList(),
                meeting);
    }

    private static int rank(Carrying link) {
        EvidenceBasis evidence = link.evidence();
        return evidence == null
                ? WHAT_ASKS_FOR_THOUGHT_FIRST.size()
                : WHAT_ASKS_FOR_THOUGHT_FIRST.indexOf(evidence.verdict());
    }

    private String text(String key, Object... arguments) {
        return view.words().text(key, arguments);
    }

    private String lead(List<Carrying> all) {
        return text(
                "links.lead",
                all.size(),
                count(all, LinkVerdict.CONTRADICTED),
                count(all, LinkVerdict.SUPPORTED),
                count(all, LinkVerdict.NOT_SUPPORTED),
                count(all, LinkVerdict.TOO_LITTLE_DATA));
    }

    private static long count(List<Carrying> all, LinkVerdict verdict) {
        return all.stream()
                .map(Carrying::evidence)
                .filter(evidence -> evidence != null && evidence.verdict() == verdict)
                .count();
    }

    private List<String> how() {
        EvidenceMarks marks = view.rules().evidence();
        return List.of(
                text("links.how.series", marks.years()),
                text("links.how.pairs", marks.pairs()),
                text("links.how.p", view.words().wholePercent(marks.p())),
                text("links.how.care"));
    }

    private Row row(Carrying carrying) {
        CauseEffectLink link = carrying.link();
        EvidenceBasis evidence = carrying.evidence();
        var words = new EvidenceWords(view.words());
        return new Row(
                "r-" + link.cause() + "-" + link.effect(),
                link.code(),
                query.choosing(view, link.code()),
                node(link.cause()),
                node(link.effect()),
                text("sign." + link.sign()),
                view.words().exposure(link.strength()),
                links.lag(link.lag()),
                words.correlation(evidence),
                evidence == null ? text("links.unknown") : view.words().count(evidence.pairs()),
                words.p(evidence),
                words.verdict(evidence),
                evidence != null && evidence.verdict() == LinkVerdict.CONTRADICTED,
                words.lack(evidence, view.rules().evidence().pairs()),
                chart(link, evidence),
                onAgenda.contains(link.code()));
    }

    private @Nullable Chosen chosen(List<Carrying> all) {
        return all.stream()
                .filter(carrying -> query.isChosen(carrying.link()))
                .findFirst()
                .map(carrying -> new Chosen(
                        node(carrying.link().cause()),
                        node(carrying.link().effect()),
                        new EvidenceWords(view.words()).told(carrying.evidence()),
                        carrying.link().rationale(),
                        pairs(carrying.link(), carrying.evidence()),
                        query.choosing(view, "")))
                .orElse(null);
    }

    private List<PairLine> pairs(CauseEffectLink link, @Nullable EvidenceBasis evidence) {
        return evidence == null
                ? List.of()
                : evidence.tested().stream()
                        .map(period -> new PairLine(
                                moment(link.cause(), period.minus(lag(link))), moment(link.effect(), period)))
                        .toList();
    }

    private Moment moment(String objective, Period period) {
        return new Moment(
                view.words().shortPeriod(period),
                view.words().score(score(objective, period)),
                view.objective(objective).with("periodo", period));
    }

    private int lag(CauseEffectLink link) {
        return link.lagIn(view.plan().profile().rhythm(), view.period().frequency());
    }

    private Node node(String objective) {
        return new Node(
                objective, view.plan().objective(objective).map(Objective::name).orElse(""), view.objective(objective));
    }

    private @Nullable Svg chart(CauseEffectLink link, @Nullable EvidenceBasis evidence) {
        Set<Period> compared = evidence == null ? Set.of() : Set.copyOf(evidence.tested());
        int lag = lag(link);
        List<Point> points = new ArrayList<>();
        for (Period period = firstPeriod(); period.compareTo(view.period()) <= 0; period = period.plus(1)) {
            if (link.holdsIn(period)) {
                points.add(new Point(
                        score(link.cause(), period.minus(lag)),
                        score(link.effect(), period),
                        compared.contains(period)));
            }
        }
        boolean isEmpty = points.stream().allMatch(one -> Double.isNaN(one.cause()) && Double.isNaN(one.effect()));
        return isEmpty ? null : new PairedLines(points, text("links.chart", link.cause(), link.effect())).draw();
    }

    private Period firstPeriod() {
        Period first = Period.of(
                view.period().frequency(),
                view.period()
                        .last()
                        .plusDays(1)
                        .minusYears(view.rules().evidence().years()));
        Period start =
                Period.of(view.period().frequency(), view.plan().profile().firstDay());
        return first.compareTo(start) < 0 ? start : first;
    }

    private double score(String objective, Period period) {
        return scores.getOrDefault(objective, Map.of()).getOrDefault(period, Double.NaN);
    }
}
