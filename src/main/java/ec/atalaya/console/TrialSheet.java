package ec.atalaya.console;

import ec.atalaya.drawing.Svg;
import ec.atalaya.evaluation.ChangedResult;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A trial and what it comes to.
 *
 * @param changes what is supposed
 * @param lead what would be otherwise, in one sentence; empty where nothing is supposed or it cannot be read
 * @param results statuses, scores and exposures that would be others, the plan first
 * @param findings alerts and matters for agendas that would come or go
 * @param map the strategic map as it would be; null where no objective is moved
 */
record TrialSheet(
        List<Change> changes,
        String lead,
        List<Row> results,
        List<Finding> findings,
        @Nullable Svg map) {

    /**
     * Something that is supposed.
     *
     * @param name what it is about
     * @param now how it is; empty where nothing is known
     * @param field whether a number is typed for it
     * @param most the end of its slider; null where it has none
     * @param without the address of the trial without it
     */
    record Change(
            Trial.Supposition supposition,
            String name,
            String now,
            boolean field,
            @Nullable Double most,
            String without,
            List<String> faults) {}

    /** A result as it is and as it would be; the exposures are empty where they say nothing. */
    record Row(
            ChangedResult changed,
            String code,
            String name,
            StatusMark before,
            String scoreBefore,
            StatusMark now,
            String scoreNow,
            String exposureBefore,
            String exposureNow) {

        /** Whether anything of it is told otherwise: what lies behind the last decimal is not. */
        boolean isSeen() {
            return changed.hasOtherStatus() || !scoreBefore.equals(scoreNow) || !exposureBefore.equals(exposureNow);
        }
    }

    /** An alert or a matter that would come ({@code +}), go ({@code −}) or be graver or lighter ({@code ~}). */
    record Finding(String sign, String told, String subject, String rules) {}
}
