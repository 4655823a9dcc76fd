package ec.atalaya.evaluation;

import ec.atalaya.evaluation.scoring.Reason;
import ec.atalaya.plan.Axis;
import ec.atalaya.plan.Indicator;
import ec.atalaya.plan.Level;
import ec.atalaya.plan.Objective;
import ec.atalaya.plan.Period;
import ec.atalaya.plan.Perspective;
import ec.atalaya.plan.Plan;
import ec.atalaya.plan.RollUp;
import ec.atalaya.rules.Firing;
import ec.atalaya.rules.RulesInForce;
import ec.atalaya.rules.Stage;
import ec.atalaya.rules.Status;
import ec.atalaya.rules.fact.ChildVerdict;
import ec.atalaya.rules.fact.Position;
import ec.atalaya.rules.fact.RolledUp;
import ec.atalaya.rules.fact.StatusConclusion;
import ec.atalaya.rules.fact.Subject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The second stage: results climb level after level, each seeing those below it whole. */
final class ObjectiveStage {

    /** What is under way to a verdict, with the objectives whose indicators it rests on. */
    private record Climbing(
            Subject subject,
            Position position,
            RollUp how,
            List<Child> children,
            RolledUpScore score,
            List<Objective> below) {

        /** Whether statuses alone may make its own: then a child needs a status and no score. */
        boolean isVotedOn() {
            return how.method() == RollUp.Method.MAJORITY
                    && (how.missing() != RollUp.Missing.BLANK
                            || children.stream().noneMatch(Child::isWithoutVerdict));
        }
    }

    private final Plan plan;
    private final RulesInForce rules;
    private final Positions positions;
    private final PlanRules planRules;
    private final List<SupposedStatus> supposed;
    private final Map<String, List<Objective>> byAxis;
    private final Map<String, List<Objective>> byPerspective;

    ObjectiveStage(Plan plan, RulesInForce rules, Positions positions, List<SupposedStatus> supposed) {
        this.plan = plan;
        this.rules = rules;
        this.positions = positions;
        this.planRules = new PlanRules(rules.set());
        this.supposed = supposed;
        this.byAxis = plan.objectives().stream().collect(Collectors.groupingBy(Objective::axis));
        this.byPerspective = plan.objectives().stream()
                .filter(objective -> objective.perspective() != null)
                .collect(Collectors.groupingBy(objective -> Objects.requireNonNull(objective.perspective())));
    }

    /** The verdicts of a period above its indicators. */
    Climbed conclude(Period period, Map<String, IndicatorVerdict> indicators) {
        var climbed = new Climbed(indicators, new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
        List<Climbing> objectives = plan.objectives().stream()
                .map(objective -> climb(
                        new Subject(Level.OBJECTIVE, objective.code(), period),
                        positions.of(objective.code()),
                        plan.rollUps().objective(),
                        indicatorChildren(climbed, List.of(objective)),
                        List.of(objective)))
                .toList();
        judge(objectives, indicators)
                .forEach(verdict -> climbed.objectives().put(verdict.subject().code(), verdict));
        judge(axesAndPerspectives(period, climbed), indicators).forEach(verdict -> {
            var level = verdict.subject().level() == Level.AXIS ? climbed.axes() : climbed.perspectives();
            level.put(verdict.subject().code(), verdict);
        });
        return climbed;
    }

    /** The verdict on the plan as a whole. */
    RollUpVerdict concludePlan(Period period, Climbed climbed) {
        Climbing whole = climb(
                new Subject(Level.PLAN, plan.code(), period),
                Positions.PLAN,
                plan.rollUps().plan(),
                children(plan.rollUps().plan(), climbed, plan.objectives()),
                plan.objectives());
        return judge(List.of(whole), climbed.indicators()).get(0);
    }

    private List<Climbing> axesAndPerspectives(Period period, Climbed climbed) {
        List<Climbing> climbing = new ArrayList<>();
        for (Axis axis : plan.axes()) {
            List<Objective> below = byAxis.getOrDefault(axis.code(), List.of());
            climbing.add(climb(
                    new Subject(Level.AXIS, axis.code(), period),
                    Positions.of(axis),
                    plan.rollUps().axis(),
                    children(plan.rollUps().axis(), climbed, below),
                    below));
        }
        for (Perspective perspective : plan.perspectives()) {
            List<Objective> below = byPerspective.getOrDefault(perspective.code(), List.of());
            climbing.add(climb(
                    new Subject(Level.PERSPECTIVE, perspective.code(), period),
                    Positions.of(perspective),
                    plan.rollUps().perspective(),
                    children(plan.rollUps().perspective(), climbed, below),
                    below));
        }
        return climbing;
    }

    private static Climbing climb(
            Subject subject, Position position, RollUp how, List<Child> children, List<Objective> below) {
        return new Climbing(subject, position, how, children, RolledUpScore.of(how, children), below);
    }

    private List<Child> children(RollUp how, Climbed climbed, List<Objective> below) {
        return switch (how.of()) {
            case INDICATORS -> indicatorChildren(climbed, below);
            case OBJECTIVES ->
                below.stream()
                        .map(objective -> child(climbed.objectives().get(objective.code()), objective.weight()))
                        .toList();
            case AXES ->
                plan.axes().stream()
                        .map(axis -> child(climbed.axes().get(axis.code()), axis.weight()))
                        .toList();
        };
    }

    private List<Child> indicatorChildren(Climbed climbed, List<Objective> below) {
        List<Child> children = new ArrayList<>();
        for (Objective objective : below) {
            for (Indicator indicator : plan.indicatorsOf(objective.code())) {
                children.add(child(climbed.indicators().get(indicator.code())));
            }
        }
        return children;
    }

    private static Child child(@Nullable IndicatorVerdict given) {
        IndicatorVerdict verdict = Objects.requireNonNull(given);
        boolean scheduled = verdict.reason().orElse(null) != Reason.NOT_SCHEDULED;
        Indicator indicator = verdict.indicator();
        return new Child(
                verdict.subject(),
                indicator.weight(),
                verdict.score(),
                verdict.status(),
                indicator.critical(),
                scheduled);
    }

    private static Child child(@Nullable RollUpVerdict given, double weight) {
        RollUpVerdict verdict = Objects.requireNonNull(given);
        return new Child(verdict.subject(), weight, verdict.score(), verdict.status(), false, verdict.isScheduled());
    }

    private List<RollUpVerdict> judge(List<Climbing> climbing, Map<String, IndicatorVerdict> indicators) {
        List<Object> facts = new ArrayList<>(rules.set().tables().rowsFor(Stage.OBJECTIVES));
        for (Climbing one : climbing) {
            facts.add(fact(one, indicators));
            one.children().forEach(child -> facts.add(fact(one.subject(), child)));
        }
        var conclusions = new Conclusions(
                rules.engine().conclude(Stage.OBJECTIVES, facts), rules.set().scale());
        return climbing.stream().map(one -> verdict(one, conclusions)).toList();
    }

    private RolledUp fact(Climbing climbing, Map<String, IndicatorVerdict> indicators) {
        Reason reason = climbing.score().reason();
        int all = 0;
        int assessed = 0;
        for (Objective objective : climbing.below()) {
            for (Indicator indicator : plan.indicatorsOf(objective.code())) {
                all++;
                assessed +=
                        Objects.requireNonNull(indicators.get(indicator.code())).isAssessed() ? 1 : 0;
            }
        }
        return new RolledUp(
                climbing.subject(),
                climbing.position(),
                climbing.subject().level().name(),
                reason == null,
                reason == null ? "" : reason.name(),
                climbing.score().value(),
                climbing.children().size(),
                Child.scored(climbing.children()),
                all,
                assessed);
    }

    private static ChildVerdict fact(Subject parent, Child child) {
        return new ChildVerdict(
                parent,
                child.subject(),
                child.weight(),
                child.hasScore(),
                child.score(),
                child.status(),
                child.critical());
    }

    private RollUpVerdict verdict(Climbing climbing, Conclusions conclusions) {
        String given = supposedStatus(climbing.subject());
        return given == null ? judged(climbing, conclusions) : supposed(climbing, given);
    }

    private @Nullable String supposedStatus(Subject subject) {
        return subject.level() != Level.OBJECTIVE
                ? null
                : supposed.stream()
                        .filter(one -> one.holds(subject.code(), subject.period()))
                        .reduce((one, later) -> later)
                        .map(SupposedStatus::status)
                        .orElse(null);
    }

    private RollUpVerdict supposed(Climbing climbing, String status) {
        return new RollUpVerdict(
                climbing.subject(),
                climbing.how(),
                climbing.children(),
                planRules.leastScore(status),
                status,
                null,
                status,
                List.of(planRules.supposed(climbing.subject(), status)));
    }

    private RollUpVerdict judged(Climbing climbing, Conclusions conclusions) {
        Reason reason = climbing.score().reason();
        List<Firing> told = new ArrayList<>(2);
        String status = Status.NOT_ASSESSED;
        Optional<Firing> majority =
                climbing.isVotedOn() ? planRules.majority(climbing.subject(), climbing.children()) : Optional.empty();
        var decided = conclusions.status(climbing.subject());
        if (majority.isPresent()) {
            status = statusOf(majority.get());
            told.add(majority.get());
        } else if (decided.isPresent()) {
            status = decided.get().conclusion().status();
            told.addAll(decided.get().rules());
        }
        String unheld = status;
        if (!status.equals(Status.NOT_ASSESSED)) {
            Optional<Firing> held = planRules.critical(climbing.subject(), climbing.children(), status);
            if (held.isPresent()) {
                status = statusOf(held.get());
                told.add(held.get());
            }
        }
        boolean assessed = !status.equals(Status.NOT_ASSESSED);
        Reason none = reason == null ? Reason.NO_RULE : reason;
        return new RollUpVerdict(
                climbing.subject(),
                climbing.how(),
                climbing.children(),
                climbing.score().value(),
                status,
                assessed ? null : none,
                unheld,
                told);
    }

    private static String statusOf(Firing firing) {
        return ((StatusConclusion) firing.conclusion()).status();
    }
}
