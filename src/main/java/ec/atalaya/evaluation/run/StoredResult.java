package ec.atalaya.evaluation.run;

import ec.atalaya.evaluation.ResultRow;
import ec.atalaya.evaluation.explanation.Explanation;
import ec.atalaya.evaluation.explanation.ExplanationJson;
import org.jspecify.annotations.Nullable;

/** A result as it held at some run. */
public final class StoredResult {

    private final ResultRow row;
    private final long run;
    private final String json;
    private @Nullable Explanation explanation;

    /**
     * A result that was read.
     *
     * @param run the run that made it what it is
     * @param json its explanation, as it is stored
     */
    public StoredResult(ResultRow row, long run, String json) {
        this.row = row;
        this.run = run;
        this.json = json;
    }

    public ResultRow row() {
        return row;
    }

    public long run() {
        return run;
    }

    public String json() {
        return json;
    }

    /** The explanation, read when it is first asked for: reading is most of what a page would wait for. */
    public Explanation explanation() {
        Explanation read = explanation;
        if (read == null) {
            read = ExplanationJson.read(json);
            explanation = read;
        }
        return read;
    }
}
