package ec.atalaya.drawing;

import ec.atalaya.evaluation.Evaluation;
import ec.atalaya.evaluation.EvaluationRequest;
import ec.atalaya.evaluation.Evaluator;
import ec.atalaya.evaluation.PeriodResult;
import ec.atalaya.evaluation.RollUpVerdict;
import ec.atalaya.evaluation.spreading.Contribution;
import ec.atalaya.evaluation.spreading.Exposure;
import ec.atalaya.measurement.MeasurementFiles;
import ec.atalaya.plan.Objective;
import ec.atalaya.plan.Period;
import ec.atalaya.plan.Plan;
import ec.atalaya.plan.PlanFolder;
import ec.atalaya.rules.RuleSetFolder;
import ec.atalaya.rules.RulesInForce;
import ec.atalaya.rules.Status;
import ec.atalaya.rules.Tone;
import ec.atalaya.rules.drools.DroolsRuleCompiler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The shipped plan as the product evaluates it, as a picture. */
final class EvaluatedMap {

    private static final Path FOLDER = Path.of("config/plans/quito-2015-2025");
    private static final Locale ECUADOR = Locale.forLanguageTag("es-EC");

    private final Plan plan;
    private final Evaluation evaluation;
    private final PeriodResult result;

    private EvaluatedMap(Evaluation evaluation, Period period) {
        this.evaluation = evaluation;
        this.plan = evaluation.plan();
        this.result = evaluation.in(period).orElseThrow();
    }

    static MapPicture of(String period) {
        Plan plan = PlanFolder.read(FOLDER).plan();
        try {
            var rules = RulesInForce.of(
                    RuleSetFolder.read(Path.of("rules/default")).ruleSet(),
                    new DroolsRuleCompiler(Files.createTempDirectory("rules")));
            var asked = Period.parse(period);
            var measurements = MeasurementFiles.read(plan, MeasurementFiles.of(FOLDER));
            var evaluation =
                    new Evaluator(rules).evaluate(new EvaluationRequest(plan, measurements, null, List.of(asked)));
            return new EvaluatedMap(evaluation, asked).picture();
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private MapPicture picture() {
        return new MapPicture(
                plan.perspectives().stream()
                        .map(perspective -> new MapRow(perspective.code(), perspective.name()))
                        .toList(),
                plan.axes().stream()
                        .map(axis -> column(axis.code(), axis.name()))
                        .toList(),
                plan.objectives().stream().map(this::node).toList(),
                links(),
                new MapWords("Mapa estratégico 2024", "30 objetivos y 45 relaciones", "Sin perspectiva", "expuesto"));
    }

    private MapColumn column(String code, String name) {
        RollUpVerdict verdict = result.axes().get(code);
        return new MapColumn(code, name, tone(verdict), score(verdict) + " · " + word(verdict));
    }

    private MapNode node(Objective objective) {
        RollUpVerdict verdict = result.objectives().get(objective.code());
        double exposure = result.exposures().get(objective.code()).value();
        return new MapNode(
                objective.code(),
                objective.name(),
                objective.perspective(),
                objective.axis(),
                tone(verdict),
                word(verdict),
                score(verdict),
                exposure,
                exposure < 0.05 ? "" : String.format(ECUADOR, "%.2f", exposure),
                "?objetivo=" + objective.code());
    }

    private List<MapLink> links() {
        List<MapLink> links = new ArrayList<>();
        for (Exposure exposure : result.exposures().values()) {
            for (Contribution contribution : exposure.contributions()) {
                var link = contribution.link();
                links.add(new MapLink(
                        link.cause(),
                        link.effect(),
                        link.sign().symbol(),
                        link.strength(),
                        link.lag(),
                        flow(contribution),
                        contribution.amount(),
                        MapLink.Evidence.UNTESTED,
                        link.cause() + " → " + link.effect()));
            }
        }
        return links;
    }

    private static MapLink.Flow flow(Contribution contribution) {
        if (!contribution.passage().transmits()) {
            return MapLink.Flow.IDLE;
        }
        return contribution.passage().threatens() ? MapLink.Flow.THREAT : MapLink.Flow.FAVOURABLE;
    }

    private Tone tone(RollUpVerdict verdict) {
        return evaluation
                .ruleSet()
                .scale()
                .status(verdict.status())
                .map(Status::tone)
                .orElse(Tone.NONE);
    }

    private String word(RollUpVerdict verdict) {
        return evaluation
                .ruleSet()
                .scale()
                .status(verdict.status())
                .map(Status::label)
                .orElse("Sin evaluar");
    }

    private static String score(RollUpVerdict verdict) {
        return verdict.hasScore() ? String.format(ECUADOR, "%.1f\u00A0%%", verdict.score() * 100) : "sin dato";
    }
}
