package ec.atalaya.evaluation;

import ec.atalaya.document.Place;
import ec.atalaya.plan.Level;
import ec.atalaya.rules.Firing;
import ec.atalaya.rules.Rule;
import ec.atalaya.rules.RuleSet;
import ec.atalaya.rules.RuleTables;
import ec.atalaya.rules.Stage;
import ec.atalaya.rules.Status;
import ec.atalaya.rules.StatusScale;
import ec.atalaya.rules.fact.StatusConclusion;
import ec.atalaya.rules.fact.Subject;
import ec.atalaya.rules.table.Band;
import ec.atalaya.rules.table.Scope;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rules that the plan itself makes, whatever rule set judges it: majorities, and critical indicators. */
final class PlanRules {

    private static final Place PLAN = Place.of("plan.yaml");
    private static final Rule MAJORITY = new Rule(
            "PLAN-01",
            "El semáforo es el de la mayoría de sus componentes; en empate, el peor",
            Stage.OBJECTIVES,
            PLAN);
    private static final Rule CRITICAL = new Rule(
            "PLAN-02",
            "Un objetivo no está mejor que su indicador crítico",
            Stage.OBJECTIVES,
            Place.of("indicators.csv"));

    private static final Rule SUPPOSED =
            new Rule("PLAN-03", "Un ensayo le supone este semáforo", Stage.OBJECTIVES, Place.of("supuesto"));

    private final StatusScale scale;
    private final RuleTables tables;

    PlanRules(RuleSet rules) {
        this.scale = rules.scale();
        this.tables = rules.tables();
    }

    /** The status that an objective is given instead of being judged. */
    Firing supposed(Subject subject, String status) {
        return firing(SUPPOSED, subject, List.of(), status);
    }

    /** The least score for which the bands of objectives in general give a status; that of met or floor where none does. */
    double leastScore(String status) {
        List<Band> bands = tables.plainBands().stream()
                .filter(band -> band.scope().equals(Scope.PLAN)
                        && band.level().equals(Level.OBJECTIVE.name())
                        && band.status().equals(status))
                .toList();
        return bands.stream()
                .mapToDouble(Band::from)
                .filter(Double::isFinite)
                .min()
                .orElse(scale.isMet(status) ? scale.met() : scale.floor());
    }

    /** The status that most children have, the worse of equals; empty where no child has one. */
    Optional<Firing> majority(Subject subject, List<Child> children) {
        Map<String, Integer> votes = new HashMap<>();
        children.stream()
                .filter(child -> !child.status().equals(Status.NOT_ASSESSED))
                .forEach(child -> votes.merge(child.status(), 1, Integer::sum));
        return votes.keySet().stream()
                .max(Comparator.comparing((String status) -> votes.getOrDefault(status, 0))
                        .thenComparing(scale::order))
                .map(status -> firing(MAJORITY, subject, children, status));
    }

    /** What holds an objective down to the status of its worst critical indicator; empty where nothing does. */
    Optional<Firing> critical(Subject subject, List<Child> children, String status) {
        if (subject.level() != Level.OBJECTIVE) {
            return Optional.empty();
        }
        return children.stream()
                .filter(child -> child.critical() && scale.order(child.status()) > scale.order(status))
                .max(Comparator.comparingInt(child -> scale.order(child.status())))
                .map(child -> firing(CRITICAL, subject, List.of(child), child.status()));
    }

    private static Firing firing(Rule rule, Subject subject, List<Child> children, String status) {
        return new Firing(rule, List.copyOf(children), new StatusConclusion(subject, Scope.PLAN, status));
    }
}
