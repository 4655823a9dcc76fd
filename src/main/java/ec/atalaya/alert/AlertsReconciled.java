package ec.atalaya.alert;

import ec.atalaya.evaluation.run.PlanEvaluated;
import java.util.List;

/**
 * The alerts of a plan are brought in line with an evaluation, within the same transaction.
 *
 * @param evaluated the evaluation behind it
 * @param opened alerts that opened, or opened again, with this run
 * @param stillOpen alerts that were open before and still are
 * @param resolved alerts that ended with this run
 */
public record AlertsReconciled(
        PlanEvaluated evaluated, List<Alert> opened, List<Alert> stillOpen, List<Alert> resolved) {

    public AlertsReconciled {
        opened = List.copyOf(opened);
        stillOpen = List.copyOf(stillOpen);
        resolved = List.copyOf(resolved);
    }
}
