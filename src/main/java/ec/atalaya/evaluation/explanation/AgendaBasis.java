package ec.atalaya.evaluation.explanation;

import ec.atalaya.rules.fact.Subject;
import ec.atalaya.rules.table.Meeting;
import ec.atalaya.rules.table.Outcome;
import ec.atalaya.rules.table.Section;
import ec.atalaya.rules.table.Severity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a proposal for an agenda rests on.
 *
 * @param presenter the unit that presents it; null where nobody answers for it
 * @param now where its subject stands; of a link, where its effect stands
 * @param before where it stood the period before; null where the plan has none
 * @param alerts the alerts behind it, by fingerprint
 * @param link what the data say of a link, pair by pair; null where the matter is none
 * @param symptoms objectives whose trouble is told with this one, by code
 * @param driver what was assumed of an outside driver and what came; null where it speaks of none
 */
public record AgendaBasis(
        Subject subject,
        Meeting meeting,
        Section section,
        Outcome outcome,
        Severity severity,
        int minutes,
        @Nullable String presenter,
        PastPeriod now,
        @Nullable PastPeriod before,
        List<String> alerts,
        @Nullable EvidenceBasis link,
        List<Symptom> symptoms,
        @Nullable DriverBasis driver) {

    /**
     * An objective that is told with its root.
     *
     * @param share of its threat that goes back to the root, 0 to 1; null where it comes by way of another root
     * @param portion of its burden, 0 to 1; null where it comes by way of another root
     */
    public record Symptom(
            String objective,
            @Nullable Double share,
            @Nullable Double portion) {}

    public AgendaBasis {
        alerts = Lists.of(alerts);
        symptoms = Lists.of(symptoms);
    }
}
