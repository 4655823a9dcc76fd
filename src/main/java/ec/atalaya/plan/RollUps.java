package ec.atalaya.plan;

import ec.atalaya.plan.RollUp.Method;
import ec.atalaya.plan.RollUp.Missing;
import ec.atalaya.plan.RollUp.Of;

/** The roll-ups of a plan, one a level above the indicators. */
public record RollUps(RollUp objective, RollUp axis, RollUp perspective, RollUp plan) {

    public static final RollUps DEFAULT =
            new RollUps(mean(Of.INDICATORS), mean(Of.OBJECTIVES), mean(Of.OBJECTIVES), mean(Of.AXES));

    private static RollUp mean(Of of) {
        return new RollUp(of, Method.WEIGHTED_MEAN, null, Missing.SKIP);
    }
}
