package ec.atalaya.plan;

/**
 * A thematic axis of the plan.
 *
 * @param weight relative to the other axes, at least 0
 */
public record Axis(String code, String name, double weight) {}
