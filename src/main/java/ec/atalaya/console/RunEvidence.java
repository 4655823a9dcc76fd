package ec.atalaya.console;

import ec.atalaya.evaluation.ChangedResult;
import ec.atalaya.evaluation.run.EvaluationRun;
import ec.atalaya.measurement.MeasurementLoad;
import ec.atalaya.measurement.RestatedValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one run was made of and what it changed.
 *
 * @param before the good run before it; null for the first
 * @param loads the measurements that came in since then
 * @param restated values that their sources told anew
 * @param changed all results that differ from those before; nothing where the run brought none
 */
record RunEvidence(
        EvaluationRun run,
        @Nullable EvaluationRun before,
        List<MeasurementLoad> loads,
        List<RestatedValue> restated,
        List<ChangedResult> changed) {}
