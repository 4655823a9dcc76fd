package ec.atalaya.evaluation;

import ec.atalaya.plan.Axis;
import ec.atalaya.plan.Indicator;
import ec.atalaya.plan.Objective;
import ec.atalaya.plan.Perspective;
import ec.atalaya.plan.Plan;
import ec.atalaya.rules.fact.Position;
import java.util.HashMap;
import java.util.Map;

/** Where everything stands in a plan, as scopes of rules ask for it. */
final class Positions {

    static final Position PLAN = new Position("", "", "", "", "");

    private final Map<String, Position> objectives = new HashMap<>();
    private final Map<String, Position> indicators = new HashMap<>();

    Positions(Plan plan) {
        for (Objective objective : plan.objectives()) {
            objectives.put(
                    objective.code(), new Position("", objective.code(), "", objective.axis(), perspective(objective)));
        }
        for (Indicator indicator : plan.indicators()) {
            Position above = of(indicator.objective());
            indicators.put(
                    indicator.code(),
                    new Position(
                            indicator.code(),
                            indicator.objective(),
                            indicator.method().name(),
                            above.axis(),
                            above.perspective()));
        }
    }

    private static String perspective(Objective objective) {
        String perspective = objective.perspective();
        return perspective == null ? "" : perspective;
    }

    Position of(Indicator indicator) {
        return indicators.getOrDefault(indicator.code(), PLAN);
    }

    /** The position of an objective. */
    Position of(String objective) {
        return objectives.getOrDefault(objective, PLAN);
    }

    static Position of(Axis axis) {
        return new Position("", "", "", axis.code(), "");
    }

    static Position of(Perspective perspective) {
        return new Position("", "", "", "", perspective.code());
    }
}
