package ec.atalaya.evaluation;

import ec.atalaya.evaluation.evidence.LinkEvidence;
import ec.atalaya.evaluation.spreading.Contribution;
import ec.atalaya.evaluation.spreading.RootShare;
import ec.atalaya.evaluation.spreading.RootShares;
import ec.atalaya.evaluation.spreading.Spread;
import ec.atalaya.plan.CauseEffectLink;
import ec.atalaya.plan.MacroScenario;
import ec.atalaya.plan.Period;
import ec.atalaya.plan.Plan;
import ec.atalaya.rules.Firing;
import ec.atalaya.rules.RuleSet;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The outcome of one evaluation: complete, and the same whenever its inputs are. */
public final class Evaluation {

    private final EvaluationRequest request;
    private final RuleSet ruleSet;
    private final NavigableMap<Period, PeriodResult> results;
    private final Map<Period, Spread> spreads;
    private final Map<Period, Map<CauseEffectLink, Firing>> transmissions;

    Evaluation(
            EvaluationRequest request,
            RuleSet ruleSet,
            NavigableMap<Period, PeriodResult> results,
            Map<Period, Spread> spreads,
            Map<Period, Map<CauseEffectLink, Firing>> transmissions) {
        this.request = request;
        this.ruleSet = ruleSet;
        this.results = results;
        this.spreads = spreads;
        this.transmissions = transmissions;
    }

    public Plan plan() {
        return request.plan();
    }

    public RuleSet ruleSet() {
        return ruleSet;
    }

    /** The day as of which it looked; null for all that is known. */
    public @Nullable LocalDate asOf() {
        return request.asOf();
    }

    /** The macro-scenario under which the plan was evaluated; empty where it was evaluated as it is. */
    public Optional<MacroScenario> scenario() {
        return request.macroScenario();
    }

    /** The results of the periods that were asked for, in order. */
    public List<PeriodResult> results() {
        return List.copyOf(results.values());
    }

    public Optional<PeriodResult> in(Period period) {
        return Optional.ofNullable(results.get(period));
    }

    /** The roots behind what threatens an objective, the greatest first. */
    public List<RootShare> rootsBehind(String objective, Period period) {
        return RootShares.of(spreadIn(period), objective, period);
    }

    /** What an objective's burden of a period brings to each of its effects, when it arrives there; by effect. */
    public List<Contribution> putAtRiskBy(String objective, Period period) {
        return spreadIn(period).outOf(objective, period);
    }

    private Spread spreadIn(Period period) {
        return Objects.requireNonNull(spreads.get(period), () -> period + " was not evaluated");
    }

    /** What the data up to a period say of a link; empty where it does not hold in it. */
    public Optional<LinkEvidence> evidence(CauseEffectLink link, Period period) {
        return in(period).stream()
                .flatMap(result -> result.evidence().stream())
                .filter(evidence -> evidence.link().equals(link))
                .findFirst();
    }

    /** The conclusion that lets a link transmit in a period of its effect; empty where none does. */
    public Optional<Firing> transmission(CauseEffectLink link, Period period) {
        return Optional.ofNullable(transmissions.getOrDefault(period, Map.of()).get(link));
    }
}
