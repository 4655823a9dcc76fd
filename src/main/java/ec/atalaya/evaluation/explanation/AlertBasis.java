package ec.atalaya.evaluation.explanation;

import ec.atalaya.rules.fact.Subject;
import ec.atalaya.rules.table.Severity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Since when an alert's condition holds, and who should know.
 *
 * @param periods for how many periods in a row it has held
 * @param periodsAsked for how many it must
 * @param recipients codes of units, and {@code OFFICE}
 * @param history the periods of the run, latest first, and after them the one before it began
 * @param driver what was assumed of an outside driver and what came; null where it speaks of none
 */
public record AlertBasis(
        Subject subject,
        Severity severity,
        int periods,
        int periodsAsked,
        List<String> recipients,
        List<PastPeriod> history,
        @Nullable DriverBasis driver) {

    public AlertBasis {
        recipients = Lists.of(recipients);
        history = Lists.of(history);
    }
}
