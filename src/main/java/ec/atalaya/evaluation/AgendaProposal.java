package ec.atalaya.evaluation;

import ec.atalaya.rules.Firing;
import ec.atalaya.rules.fact.Subject;
import ec.atalaya.rules.table.Meeting;
import ec.atalaya.rules.table.Outcome;
import ec.atalaya.rules.table.Section;
import ec.atalaya.rules.table.Severity;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A matter proposed for a review meeting.
 *
 * @param fingerprint what makes it the same matter in every evaluation: plan, meeting and subject
 * @param subject of what it speaks
 * @param minutes how long it should take
 * @param owner the unit that presents it; null where nobody answers for it
 * @param symptoms objectives whose trouble comes from this one and is told with it, by code
 * @param rules the conclusions behind it, the deciding one first
 */
public record AgendaProposal(
        String fingerprint,
        Meeting meeting,
        Section section,
        Subject subject,
        Severity severity,
        Outcome outcome,
        int minutes,
        @Nullable String owner,
        List<String> symptoms,
        List<Firing> rules) {

    public AgendaProposal {
        symptoms = List.copyOf(symptoms);
        rules = List.copyOf(rules);
    }

    /** The meeting that a fingerprint tells of. */
    public static Meeting meetingIn(String fingerprint) {
        return Meeting.valueOf(fingerprint.split(":")[1]);
    }

    public Optional<String> presenter() {
        return Optional.ofNullable(owner);
    }
}
