package ec.atalaya.evaluation;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What became of one result: by a run, or in another evaluation of the same period.
 *
 * @param before what held until then; null where there was nothing
 * @param now null where there is nothing any more
 */
public record ChangedResult(
        @Nullable ResultRow before, @Nullable ResultRow now) {

    /** The row that there is, the new one where there are two. */
    public ResultRow row() {
        return now == null ? Objects.requireNonNull(before) : now;
    }

    /** Whether it is another verdict than before. */
    public boolean hasOtherStatus() {
        return before == null || now == null || !before.status().equals(now.status());
    }

    /** Whether it can be told by status and number; if not, only what explains it differs. */
    public boolean isVisible() {
        return before == null
                || now == null
                || hasOtherStatus()
                || !Objects.equals(before.score(), now.score())
                || !Objects.equals(before.value(), now.value())
                || !Objects.equals(before.exposure(), now.exposure());
    }
}
