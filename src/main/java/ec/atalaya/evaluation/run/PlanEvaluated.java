package ec.atalaya.evaluation.run;

import ec.atalaya.evaluation.Evaluation;
import ec.atalaya.evaluation.PeriodResult;

/**
 * A plan was evaluated and its results are stored. Whoever listens works within the same transaction: results, alerts,
 * agendas and mails are there together, or none of them is.
 *
 * @param run the run, done
 * @param evaluation all periods of it
 * @param focus the result of the period in focus
 */
public record PlanEvaluated(EvaluationRun run, Evaluation evaluation, PeriodResult focus) {}
