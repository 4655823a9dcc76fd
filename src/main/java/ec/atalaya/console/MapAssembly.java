package ec.atalaya.console;

import ec.atalaya.console.MapLinks.Carrying;
import ec.atalaya.console.StrategicMap.Choice;
import ec.atalaya.console.StrategicMap.Chosen;
import ec.atalaya.console.StrategicMap.Risk;
import ec.atalaya.console.StrategicMap.Root;
import ec.atalaya.console.StrategicMap.Row;
import ec.atalaya.drawing.DrawnMap;
import ec.atalaya.drawing.MapColumn;
import ec.atalaya.drawing.MapDrawing;
import ec.atalaya.drawing.MapLink.Evidence;
import ec.atalaya.drawing.MapLink.Flow;
import ec.atalaya.drawing.MapNode;
import ec.atalaya.drawing.MapOptions;
import ec.atalaya.drawing.MapOptions.Shown;
import ec.atalaya.drawing.MapPicture;
import ec.atalaya.drawing.MapRow;
import ec.atalaya.drawing.MapWords;
import ec.atalaya.drawing.Svg;
import ec.atalaya.evaluation.ResultRow;
import ec.atalaya.evaluation.ResultRow.Kind;
import ec.atalaya.evaluation.explanation.ExposureBasis;
import ec.atalaya.plan.Axis;
import ec.atalaya.plan.Objective;
import ec.atalaya.plan.Period;
import ec.atalaya.plan.Unit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One map on its way.
 *
 * @param rows the results of the period
 * @param exposures what threatens each objective
 */
record MapAssembly(PlanView view, PeriodRows rows, Map<String, ExposureBasis> exposures, MapAddress here, Shown shown) {

    /** What would be told as 0,00 is no exposure to a reader. */
    private static final double LEAST_EXPOSURE = 0.005;

    private static final int TOLD_ROOTS = 2;
    private static final int PERIODS_SHOWN = 4;

    /** In letters: what a box holds beside mark and code. Longer ones are told on the board and the objective's page. */
    private static final int LONGEST_REASON = 16;

    StrategicMap map() {
        var mapLinks = new MapLinks(view, exposures);
        List<Carrying> links = mapLinks.all();
        Set<String> narrowed = narrowed();
        DrawnMap drawn = MapDrawing.draw(
                picture(links),
                MapOptions.in(words().language())
                        .selecting(here.selected())
                        .narrowedTo(narrowed)
                        .showing(shown));
        String selected = here.selected();
        return new StrategicMap(
                drawn.svg(),
                choices(links),
                periods(),
                selected == null ? null : chosen(selected, mapLinks),
                here.choosing(null),
                Set.of().equals(narrowed),
                links.stream()
                        .filter(link -> drawn.links().contains(link.drawn()))
                        .sorted(Comparator.comparing(
                                        (Carrying link) -> -link.drawn().amount())
                                .thenComparing(link -> link.link().cause())
                                .thenComparing(link -> link.link().effect()))
                        .map(link -> row(link, mapLinks))
                        .toList(),
                Stream.concat(
                                view.scale().statuses().stream().map(status -> view.mark(status.code())),
                                Stream.of(words().notAssessed()))
                        .toList());
    }

    /** The objectives of the axis and the unit that the address names. */
    private @Nullable Set<String> narrowed() {
        Unit unit = view.unit();
        String axis = here.axis();
        if (unit == null && axis == null) {
            return null;
        }
        return view.plan().objectives().stream()
                .filter(one -> axis == null || axis.equals(one.axis()))
                .filter(one -> unit == null || view.answersFor(unit.code(), one))
                .map(Objective::code)
                .collect(Collectors.toSet());
    }

    private Wording words() {
        return view.words();
    }

    /** All of it; some objectives stand out, with what is tied to them directly. */
    Svg emphasizing(Set<String> objectives) {
        return MapDrawing.draw(
                        picture(new MapLinks(view, exposures).all()),
                        MapOptions.in(words().language()).narrowedTo(objectives).showing(shown))
                .svg();
    }

    /** One objective with its direct causes and effects. */
    Svg around(String objective) {
        return MapDrawing.draw(
                        picture(new MapLinks(view, exposures).all()).around(objective),
                        MapOptions.in(words().language()).showing(Shown.ALL))
                .svg();
    }

    private MapPicture picture(List<Carrying> links) {
        return new MapPicture(
                view.plan().perspectives().stream()
                        .map(perspective -> new MapRow(perspective.code(), perspective.name()))
                        .toList(),
                view.plan().axes().stream().map(this::column).toList(),
                view.plan().objectives().stream().map(this::node).toList(),
                links.stream().map(Carrying::drawn).toList(),
                new MapWords(
                        words().text("map.svg.title", words().period(view.period())),
                        words().text("map.svg.description"),
                        words().text("board.no-perspective"),
                        words().text("board.exposure")));
    }

    private MapColumn column(Axis axis) {
        ResultRow row = rows.row(Kind.AXIS, axis.code());
        StatusMark mark = view.mark(row == null ? "" : row.status());
        return new MapColumn(
                axis.code(), axis.name(), mark.tone(), words().text("map.standing", words().score(row), mark.word()));
    }

    private MapNode node(Objective objective) {
        String code = objective.code();
        StatusMark mark = view.mark(rows.status(Kind.OBJECTIVE, code));
        ExposureBasis basis = exposures.get(code);
        double exposure = basis == null ? 0 : basis.exposure();
        return new MapNode(
                code,
                objective.name(),
                objective.perspective(),
                objective.axis(),
                mark.tone(),
                mark.word(),
                score(code),
                exposure,
                exposure < LEAST_EXPOSURE ? "" : words().exposure(exposure),
                here.choosing(code).toString());
    }

    private String score(String objective) {
        String told = rows.score(words(), view.plan(), objective);
        return told.length() > LONGEST_REASON ? words().reason("") : told;
    }

    private List<Choice> choices(List<Carrying> links) {
        long active =
                links.stream().filter(link -> link.drawn().flow() != Flow.IDLE).count();
        long contradicted = links.stream()
                .filter(link -> link.drawn().evidence() == Evidence.CONTRADICTED)
                .count();
        return List.of(
                new Choice(
                        words().text("map.links.all", words().count(links.size())),
                        here.showing("todas"),
                        shown == Shown.ALL),
                new Choice(
                        words().text("map.links.active", words().count(active)),
                        here.showing(MapPage.TRANSMITTING),
                        shown == Shown.TRANSMITTING),
                new Choice(
                        words().text("map.links.contradicted", words().count(contradicted)),
                        here.showing(MapPage.CONTRADICTED),
                        shown == Shown.CONTRADICTED));
    }

    /** The period in the middle of a few, in the order of time. */
    private List<Choice> periods() {
        List<Period> latestFirst = view.periods();
        int at = Math.max(0, latestFirst.indexOf(view.period()));
        int from = Math.max(0, Math.min(at - 1, latestFirst.size() - PERIODS_SHOWN));
        List<Choice> periods =
                new ArrayList<>(latestFirst.subList(from, Math.min(from + PERIODS_SHOWN, latestFirst.size())).stream()
                        .map(period ->
                                new Choice(words().shortPeriod(period), here.at(period), period.equals(view.period())))
                        .toList());
        Collections.reverse(periods);
        return periods;
    }

    private Chosen chosen(String code, MapLinks links) {
        ExposureBasis basis = exposures.get(code);
        ExposureBasis threat = basis != null && basis.exposure() >= LEAST_EXPOSURE ? basis : null;
        return new Chosen(
                here.node(code),
                view.mark(rows.status(Kind.OBJECTIVE, code)),
                score(code),
                view.objective(code),
                threat == null ? "" : words().exposure(threat.exposure()),
                threat == null ? List.of() : roots(threat, links),
                basis == null ? List.of() : atRisk(basis));
    }

    private List<Root> roots(ExposureBasis basis, MapLinks links) {
        return basis.roots().stream()
                .limit(TOLD_ROOTS)
                .map(root -> new Root(
                        words().wholePercent(root.share()),
                        here.node(root.objective()),
                        between(root.path()).stream().map(here::node).toList(),
                        root.lag() == 0 ? "" : links.lag(root.lag())))
                .toList();
    }

    private static List<String> between(List<String> path) {
        return path.size() < 3 ? List.of() : path.subList(1, path.size() - 1);
    }

    private List<Risk> atRisk(ExposureBasis basis) {
        return basis.atRisk().stream()
                .filter(risk -> risk.passage().threatens() && risk.amount() >= LEAST_EXPOSURE)
                .sorted(Comparator.comparingDouble((ExposureBasis.AtRisk risk) -> -risk.amount()))
                .map(risk -> new Risk(here.node(risk.effect()), words().exposure(risk.amount())))
                .toList();
    }

    private Row row(Carrying link, MapLinks links) {
        String passage = link.passage() == null ? "UNKNOWN" : link.passage().name();
        boolean carries = link.drawn().flow() != Flow.IDLE;
        return new Row(
                here.node(link.link().cause()),
                here.node(link.link().effect()),
                words().text("sign." + link.link().sign()),
                words().exposure(link.link().strength()),
                links.lag(link.link().lag()),
                words().text("passage." + passage),
                new EvidenceWords(words()).verdict(link.evidence()),
                carries ? words().exposure(link.drawn().amount()) : "");
    }
}
