package ec.atalaya.evaluation;

import ec.atalaya.evaluation.evidence.LinkEvidence;
import ec.atalaya.evaluation.evidence.LinkTests;
import ec.atalaya.evaluation.spreading.Exposure;
import ec.atalaya.evaluation.spreading.Spread;
import ec.atalaya.plan.CauseEffectLink;
import ec.atalaya.plan.Frequency;
import ec.atalaya.plan.Period;
import ec.atalaya.rules.Firing;
import ec.atalaya.rules.RulesInForce;
import ec.atalaya.rules.Stage;
import ec.atalaya.rules.fact.OutsideDriver;
import ec.atalaya.rules.fact.Standing;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Evaluates plans by one rule set. Pure: the same request gives the same evaluation; safe for several threads. */
public final class Evaluator {

    private final RulesInForce rules;

    public Evaluator(RulesInForce rules) {
        this.rules = rules;
    }

    /**
     * Runs the five stages over the timelines of the periods asked for.
     *
     * @throws UnusableRuleSet if the rules conclude what their own scale does not know
     * @throws ec.atalaya.rules.RunawayRules if rules fire without end
     */
    public Evaluation evaluate(EvaluationRequest request) {
        return evaluate(request, StageWatch.NONE);
    }

    /** The same, telling how far it has come. */
    public Evaluation evaluate(EvaluationRequest request, StageWatch watch) {
        var map = ScenarioMap.of(request.plan(), request.macroScenario().orElse(null));
        NavigableMap<Period, PeriodResult> results = new TreeMap<>();
        Map<Period, Spread> spreads = new HashMap<>();
        Map<Period, Map<CauseEffectLink, Firing>> transmissions = new HashMap<>();
        Map<Frequency, List<Period>> byLength = request.periods().stream()
                .collect(Collectors.groupingBy(
                        Period::frequency, () -> new EnumMap<>(Frequency.class), Collectors.toList()));
        for (List<Period> asked : byLength.values()) {
            Timeline timeline = Timeline.of(map, asked, rules);
            var run = new Run(request, map, timeline, watch);
            for (PeriodResult result : run.evaluate()) {
                results.put(result.period(), result);
                spreads.put(result.period(), run.spread);
            }
            transmissions.putAll(run.transmissions);
        }
        return new Evaluation(request, rules.set(), results, spreads, transmissions);
    }

    /** One pass over one timeline. */
    private final class Run {

        private final EvaluationRequest request;
        private final ScenarioMap map;
        private final Timeline timeline;
        private final StageWatch watch;
        private final Positions positions;
        private final Map<Period, Climbed> climbed = new HashMap<>();
        private final Map<Period, RollUpVerdict> wholes = new HashMap<>();
        private final Map<Period, Map<CauseEffectLink, Firing>> transmissions;
        private final Spread spread;
        private final LinkTests tests;

        private Run(EvaluationRequest request, ScenarioMap map, Timeline timeline, StageWatch watch) {
            this.request = request;
            this.map = map;
            this.timeline = timeline;
            this.watch = watch;
            this.positions = new Positions(request.plan());
            climb();
            var propagation = new PropagationStage(map, rules, positions);
            watch.at(Stage.PROPAGATION, 0, timeline.periods().size());
            this.tests = new LinkTests(request.plan(), rules.set().evidence(), new ObservedObjectives(climbed));
            this.transmissions = propagation.conclude(timeline.spreading(), tests);
            this.spread = propagation.spread(timeline.spreading(), transmissions, climbed);
        }

        private void climb() {
            var indicators =
                    new IndicatorStage(request.plan(), rules, positions, request.measurements(), request.asOf());
            var objectives = new ObjectiveStage(request.plan(), rules, positions, request.supposed());
            int done = 0;
            for (Period period : timeline.periods()) {
                watch.at(Stage.INDICATORS, done, timeline.periods().size());
                Map<String, IndicatorVerdict> measured = indicators.conclude(period);
                watch.at(Stage.OBJECTIVES, ++done, timeline.periods().size());
                Climbed verdicts = objectives.conclude(period, measured);
                climbed.put(period, verdicts);
                wholes.put(period, objectives.concludePlan(period, verdicts));
            }
        }

        private List<PeriodResult> evaluate() {
            var standings = new Standings(
                    request.plan(),
                    rules.set().scale(),
                    positions,
                    climbed,
                    wholes,
                    spread,
                    rules.set().lookBack());
            return timeline.asked().stream()
                    .map(period -> result(period, standings.in(period)))
                    .toList();
        }

        private PeriodResult result(Period period, List<Standing> standings) {
            Climbed verdicts = Objects.requireNonNull(climbed.get(period));
            int done = timeline.asked().indexOf(period);
            watch.at(Stage.ALERTS, done, timeline.asked().size());
            List<DriverReading> drivers = assumptions().in(period);
            List<OutsideDriver> outside =
                    drivers.stream().map(DriverReading::fact).toList();
            List<AlertFinding> alerts = new AlertStage(request.plan(), rules).conclude(standings, outside);
            watch.at(Stage.ALERTS, done + 1, timeline.asked().size());
            List<LinkEvidence> evidence = tests.in(period);
            List<AgendaProposal> agenda = new AgendaStage(request.plan(), rules, positions, spread)
                    .conclude(period, standings, outside, alerts, evidence);
            watch.at(Stage.AGENDA, done + 1, timeline.asked().size());
            return new PeriodResult(
                    period,
                    verdicts.indicators(),
                    verdicts.objectives(),
                    verdicts.axes(),
                    verdicts.perspectives(),
                    Objects.requireNonNull(wholes.get(period)),
                    exposures(period),
                    evidence,
                    standings,
                    drivers,
                    alerts,
                    agenda);
        }

        private Assumptions assumptions() {
            return new Assumptions(
                    request.plan(),
                    request.measurements().asOf(request.asOf()),
                    rules.set().lookBack());
        }

        /** Those of objectives: drivers only cause. */
        private Map<String, Exposure> exposures(Period period) {
            Map<String, Exposure> exposures = new LinkedHashMap<>(spread.in(period));
            exposures.keySet().removeIf(map::isDriver);
            return exposures;
        }
    }
}
