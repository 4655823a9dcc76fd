package ec.atalaya.console;

import ec.atalaya.evaluation.ResultRow;
import ec.atalaya.evaluation.ResultRow.Kind;
import ec.atalaya.evaluation.run.EvaluationRun;
import ec.atalaya.evaluation.run.StoredResult;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What held at the run that a page shows. */
interface Evidence {

    /** A result of the period that the page is about; null where there is none. */
    @Nullable
    StoredResult of(Kind level, String code);

    /** All results of one kind in that period. */
    List<StoredResult> all(Kind level);

    /** One subject in every period, the earliest first. */
    List<StoredResult> overTime(Kind level, String code);

    /** What runs made of one subject in that period, the latest first. */
    List<Version> versions(Kind level, String code);

    /** A result as one run left it. */
    record Version(EvaluationRun run, ResultRow row) {}
}
