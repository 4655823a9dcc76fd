package ec.atalaya.evaluation.explanation;

import ec.atalaya.evaluation.Evaluation;
import ec.atalaya.evaluation.explanation.ExposureBasis.AssumedPart;
import ec.atalaya.evaluation.explanation.ExposureBasis.AtRisk;
import ec.atalaya.evaluation.explanation.ExposureBasis.LinkPart;
import ec.atalaya.evaluation.explanation.ExposureBasis.Root;
import ec.atalaya.evaluation.spreading.Contribution;
import ec.atalaya.evaluation.spreading.Exposure;
import ec.atalaya.evaluation.spreading.RootShare;
import ec.atalaya.plan.CauseEffectLink;
import ec.atalaya.plan.Driver;
import ec.atalaya.plan.MacroScenario;
import ec.atalaya.plan.MacroScenarios;
import ec.atalaya.plan.Period;
import ec.atalaya.plan.Settled;
import ec.atalaya.rules.Firing;
import ec.atalaya.rules.fact.TransmissionConclusion;
import ec.atalaya.rules.table.Transmission;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells what threatens an objective and what it threatens. */
final class ExposureParts {

    private final Evaluation evaluation;
    private final Exposure exposure;
    private final Period period;

    ExposureParts(Evaluation evaluation, Exposure exposure) {
        this.evaluation = evaluation;
        this.exposure = exposure;
        this.period = exposure.period();
    }

    ExposureBasis basis() {
        return new ExposureBasis(
                Numbers.settled(exposure.deviation()),
                Settled.of(exposure.threat()),
                Settled.of(exposure.relief()),
                exposure.value(),
                Settled.of(exposure.burden()),
                exposure.contributions().stream().map(this::part).toList(),
                evaluation.rootsBehind(exposure.objective(), period).stream()
                        .map(this::root)
                        .toList(),
                evaluation.putAtRiskBy(exposure.objective(), period).stream()
                        .filter(passed -> passed.passage().transmits())
                        .map(this::atRisk)
                        .toList());
    }

    private LinkPart part(Contribution contribution) {
        CauseEffectLink link = contribution.link();
        Firing firing = evaluation.transmission(link, period).orElse(null);
        Transmission terms = firing != null && firing.conclusion() instanceof TransmissionConclusion conclusion
                ? conclusion.terms()
                : null;
        return new LinkPart(
                link.cause(),
                contribution.causePeriod(),
                link.sign().symbol(),
                Settled.of(link.strength()),
                terms == null ? null : Numbers.settled(terms.decay()),
                terms == null ? null : Numbers.settled(terms.threshold()),
                Settled.of(contribution.carried()),
                Settled.of(contribution.amount()),
                contribution.passage(),
                firing == null ? null : firing.rule().code(),
                terms == null ? null : RowPlace.of(terms.place()),
                Lists.text(link.rationale()),
                evaluation.evidence(link, period).map(EvidenceBasis::brief).orElse(null),
                RowPlace.of(link.place()),
                assumed(link.cause(), contribution.causePeriod()));
    }

    private @Nullable AssumedPart assumed(String cause, Period then) {
        MacroScenario scenario = evaluation.scenario().orElse(null);
        MacroScenarios macro = evaluation.plan().macro();
        Driver driver = macro.driver(cause).orElse(null);
        if (scenario == null || driver == null) {
            return null;
        }
        Period judged = driver.judgedIn(then);
        double value = scenario.assumed(driver, judged);
        double reference = macro.base().orElseThrow().assumed(driver, judged);
        return new AssumedPart(
                driver.name(),
                Lists.text(driver.unitOfMeasure()),
                scenario.code(),
                driver.direction().name(),
                judged,
                Numbers.settled(value),
                Numbers.settled(reference),
                Numbers.settled(driver.whole().from(reference)),
                Numbers.settled(driver.deviation(value, reference)));
    }

    private Root root(RootShare share) {
        List<String> path = new ArrayList<>();
        share.path().forEach(step -> path.add(step.link().cause()));
        path.add(exposure.objective());
        return new Root(
                share.root(),
                Settled.of(share.amount()),
                Settled.of(share.share()),
                path,
                Settled.of(share.strongest()),
                share.path().stream().mapToLong(this::lag).sum());
    }

    private long lag(Contribution step) {
        return lag(step.link());
    }

    private int lag(CauseEffectLink link) {
        return link.lagIn(evaluation.plan().profile().rhythm(), period.frequency());
    }

    private AtRisk atRisk(Contribution passed) {
        CauseEffectLink link = passed.link();
        return new AtRisk(
                link.effect(),
                period.plus(lag(link)),
                link.sign().symbol(),
                Settled.of(passed.amount()),
                passed.passage());
    }

    static @Nullable RootShare shareOf(List<RootShare> shares, String root) {
        return shares.stream()
                .filter(share -> share.root().equals(root))
                .findFirst()
                .orElse(null);
    }
}
