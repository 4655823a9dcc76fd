package ec.atalaya.console;

import ec.atalaya.console.MapLinks.Carrying;
import ec.atalaya.evaluation.evidence.Lack;
import ec.atalaya.evaluation.evidence.LinkVerdict;
import ec.atalaya.evaluation.explanation.EvidenceBasis;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Links and their evidence for programs: what the page shows, under the same address and permissions. */
@RestController
@Tag(name = "Resultados")
class LinksApi {

    private final Maps maps;

    LinksApi(Maps maps) {
        this.maps = maps;
    }

    /** The links of a period. */
    record LinksDocument(ApiStamp stamp, List<TestedLink> links) {}

    /**
     * A link and what the data say of it.
     *
     * @param strength 0 to 1
     * @param lag in periods of the plan's rhythm
     * @param verdict null where the run did not test links yet, and with it all that follows
     * @param lack why there is too little data; null where there is enough
     * @param correlation Spearman's, -1 to 1; null where there is too little data
     * @param p two-sided, by permutation; null where there is too little data
     * @param tested the effect's periods of the pairs, in order
     */
    record TestedLink(
            String cause,
            String effect,
            String sign,
            double strength,
            int lag,
            @Nullable LinkVerdict verdict,
            @Nullable Lack lack,
            @Nullable Double correlation,
            @Nullable Double p,
            @Nullable Integer pairs,
            List<String> tested) {

        static TestedLink of(Carrying carrying) {
            var link = carrying.link();
            EvidenceBasis evidence = carrying.evidence();
            return new TestedLink(
                    link.cause(),
                    link.effect(),
                    link.sign().symbol(),
                    link.strength(),
                    link.lag(),
                    evidence == null ? null : evidence.verdict(),
                    evidence == null ? null : evidence.lack(),
                    evidence == null ? null : evidence.correlation(),
                    evidence == null ? null : evidence.p(),
                    evidence == null ? null : evidence.pairs(),
                    evidence == null
                            ? List.of()
                            : evidence.tested().stream().map(Object::toString).toList());
        }
    }

    @GetMapping("/api/p/{plan}/mapa/relaciones")
    @Operation(summary = "Las relaciones del mapa y lo que los datos dicen de cada una")
    LinksDocument links(PlanView view, LinkQuery query) {
        return new LinksDocument(
                ApiStamp.of(view),
                view.hasRun()
                        ? maps.links(view).all().stream()
                                .filter(link -> query.holds(view, link))
                                .map(TestedLink::of)
                                .toList()
                        : List.of());
    }
}
