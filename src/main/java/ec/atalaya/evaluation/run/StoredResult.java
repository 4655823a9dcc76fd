package ec.atalaya.evaluation.run;

import ec.atalaya.evaluation.ResultRow;
import ec.atalaya.evaluation.explanation.Explanation;
import ec.atalaya.evaluation.explanation.ExplanationJson;

/**
 * A result as it held at some run.
 *
 * @param run the run that made it what it is
 * @param json its explanation, as it is stored
 */
public record StoredResult(ResultRow row, long run, String json) {

    /** The explanation, read when it is asked for. */
    public Explanation explanation() {
        return ExplanationJson.read(json);
    }
}
