package ec.atalaya.rules.fact;

/**
 * A rule says that an objective's trouble is told under its root cause.
 *
 * @param symptom the objective that shows the trouble
 * @param root the objective that it comes from
 */
public record SymptomConclusion(String symptom, String root) {}
