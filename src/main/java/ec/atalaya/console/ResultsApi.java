package ec.atalaya.console;

import ec.atalaya.evaluation.ResultRow;
import ec.atalaya.evaluation.ResultRow.Kind;
import ec.atalaya.evaluation.explanation.Explanation;
import ec.atalaya.evaluation.explanation.ExposureBasis;
import ec.atalaya.evaluation.run.Results;
import ec.atalaya.evaluation.run.RunLog;
import ec.atalaya.evaluation.run.StoredResult;
import ec.atalaya.plan.CauseEffectLink;
import ec.atalaya.plan.Indicator;
import ec.atalaya.plan.Objective;
import ec.atalaya.plan.Plan;
import ec.atalaya.plan.Plans;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Board, map, objectives and indicators for programs: what the pages show, under the same addresses and permissions. */
@RestController
@Tag(name = "Resultados")
class ResultsApi {

    private static final Set<Kind> ON_THE_BOARD = Set.of(Kind.OBJECTIVE, Kind.AXIS, Kind.PERSPECTIVE, Kind.PLAN);

    private final Plans plans;
    private final Results results;
    private final RunLog runs;
    private final JsonMapper json;

    ResultsApi(Plans plans, Results results, RunLog runs, JsonMapper json) {
        this.plans = plans;
        this.results = results;
        this.runs = runs;
        this.json = json;
    }

    /** A plan that can be asked about. */
    record PlanEntry(String code, String name, int version, int start, int end) {}

    /** How the plan stands in a period. */
    record BoardDocument(ApiStamp stamp, List<ApiResult> results) {}

    /**
     * The strategic map of a period.
     *
     * @param links all links of the plan; what each carries is told by the explanation of its effect
     */
    record MapDocument(ApiStamp stamp, List<ApiResult> objectives, List<Link> links) {}

    /**
     * A link of cause and effect.
     *
     * @param strength 0 to 1
     * @param lag in periods of the plan's rhythm
     * @param confidence 0 to 1
     */
    record Link(
            String cause,
            String effect,
            String sign,
            double strength,
            int lag,
            double confidence,
            @Nullable String rationale) {

        static Link of(CauseEffectLink link) {
            return new Link(
                    link.cause(),
                    link.effect(),
                    String.valueOf(link.sign().symbol()),
                    link.strength(),
                    link.lag(),
                    link.confidence(),
                    link.rationale());
        }
    }

    /**
     * One subject, why it is so, and how it was.
     *
     * @param result null where the period has none
     * @param explanation from the verdict down to the rows of files, as {@code evaluate --format json} writes it
     * @param words what threatens an objective and what it puts at risk, in a sentence each; null for an indicator
     * @param parts the indicators of an objective; empty for an indicator
     * @param history the same subject in every period, the earliest first
     */
    record SubjectDocument(
            ApiStamp stamp,
            @Nullable ApiResult result,
            @Nullable JsonNode explanation,
            @Nullable ThreatInWords words,
            List<ApiResult> parts,
            List<ApiResult> history) {}

    /** Both questions about an objective, answered. */
    record ThreatInWords(String threat, String atRisk) {

        static ThreatInWords of(Telling telling, String objective) {
            Explanation explanation = telling.explanation(Kind.OBJECTIVE, objective);
            ExposureBasis exposure = explanation == null ? null : explanation.exposure();
            var words = new ThreatWords(telling);
            return new ThreatInWords(
                    words.threatening(objective, exposure).toString(),
                    words.putAtRisk(objective, exposure).toString());
        }
    }

    @GetMapping("/api/planes")
    @Operation(summary = "Los planes")
    List<PlanEntry> plans() {
        return plans.codes().stream()
                .flatMap(code -> plans.current(code).stream())
                .map(plan -> new PlanEntry(
                        plan.plan().code(),
                        plan.plan().profile().name(),
                        plan.version(),
                        plan.plan().profile().start(),
                        plan.plan().profile().end()))
                .toList();
    }

    @GetMapping("/api/p/{plan}/tablero")
    @Operation(summary = "El tablero de un período: plan, ejes, perspectivas y objetivos")
    BoardDocument board(PlanView view) {
        return new BoardDocument(
                ApiStamp.of(view),
                rows(view).stream()
                        .filter(row -> ON_THE_BOARD.contains(row.level()) && concerns(view, row))
                        .map(row -> ApiResult.of(view.plan(), row))
                        .toList());
    }

    private static boolean concerns(PlanView view, ResultRow row) {
        var unit = view.unit();
        return unit == null
                || row.level() != Kind.OBJECTIVE
                || view.plan()
                        .objective(row.code())
                        .filter(objective -> view.answersFor(unit.code(), objective))
                        .isPresent();
    }

    @GetMapping("/api/p/{plan}/mapa")
    @Operation(summary = "El mapa estratégico de un período: objetivos y relaciones")
    MapDocument map(PlanView view) {
        return new MapDocument(
                ApiStamp.of(view),
                rows(view).stream()
                        .filter(row -> row.level() == Kind.OBJECTIVE)
                        .map(row -> ApiResult.of(view.plan(), row))
                        .toList(),
                view.plan().map().links().stream().map(Link::of).toList());
    }

    private List<ResultRow> rows(PlanView view) {
        return view.hasRun()
                ? results.rows(view.code(), view.period(), view.evaluated().id())
                : List.of();
    }

    @GetMapping("/api/p/{plan}/objetivos/{code}")
    @Operation(summary = "Un objetivo: veredicto, explicación hasta la fila, indicadores e historia")
    SubjectDocument objective(PlanView view, @PathVariable String code) {
        Plan plan = view.plan();
        Objective objective = plan.objective(code)
                .orElseThrow(() -> NotFound.among(
                        "objective",
                        code,
                        plan.objectives().stream().map(Objective::code).toList()));
        Set<String> own = plan.indicatorsOf(objective.code()).stream()
                .map(Indicator::code)
                .collect(Collectors.toSet());
        return subject(view, Kind.OBJECTIVE, code, own);
    }

    @GetMapping("/api/p/{plan}/indicadores/{code}")
    @Operation(summary = "Un indicador: veredicto, explicación hasta la fila e historia")
    SubjectDocument indicator(PlanView view, @PathVariable String code) {
        Plan plan = view.plan();
        if (plan.indicator(code).isEmpty()) {
            throw NotFound.among(
                    "indicator",
                    code,
                    plan.indicators().stream().map(Indicator::code).toList());
        }
        return subject(view, Kind.INDICATOR, code, Set.of());
    }

    private SubjectDocument subject(PlanView view, Kind level, String code, Set<String> parts) {
        Evidence evidence = new StoredEvidence(results, runs, view);
        StoredResult stored = evidence.of(level, code);
        return new SubjectDocument(
                ApiStamp.of(view),
                stored == null ? null : ApiResult.of(view.plan(), stored.row()),
                stored == null ? null : json.readTree(stored.json()),
                level == Kind.OBJECTIVE ? ThreatInWords.of(new Telling(view, evidence), code) : null,
                told(view, evidence.all(Kind.INDICATOR)).stream()
                        .filter(part -> parts.contains(part.code()))
                        .toList(),
                view.hasRun() ? told(view, evidence.overTime(level, code)) : List.of());
    }

    private static List<ApiResult> told(PlanView view, List<StoredResult> stored) {
        return stored.stream()
                .map(result -> ApiResult.of(view.plan(), result.row()))
                .toList();
    }
}
