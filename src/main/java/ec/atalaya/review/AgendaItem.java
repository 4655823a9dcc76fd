package ec.atalaya.review;

import ec.atalaya.plan.Level;
import ec.atalaya.rules.table.Outcome;
import ec.atalaya.rules.table.Section;
import ec.atalaya.rules.table.Severity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A matter on an agenda, or left out of it.
 *
 * @param fingerprint what makes it the same matter over meetings: plan, meeting and subject
 * @param level and code: of what it speaks
 * @param outcome what the meeting should do
 * @param minutes how long it takes, or would have taken
 * @param presenter the code of the unit that presents it, {@code OFFICE}, or empty where nobody answers for it
 * @param toldWith what is told with it: symptoms of a root cause, and on the map what changed its status
 * @param rules the codes of the rules that proposed it
 * @param leftOut why it is for information only; null where it is on the agenda
 */
public record AgendaItem(
        String fingerprint,
        Section section,
        Level level,
        String code,
        Severity severity,
        Outcome outcome,
        int minutes,
        String presenter,
        List<ToldWith> toldWith,
        List<String> rules,
        @Nullable LeftOut leftOut) {

    /** Another subject that is told with this one. */
    public record ToldWith(Level level, String code) {}

    /** Why a matter did not find its way onto an agenda. */
    public enum LeftOut {
        /** The meeting is full. */
        NO_TIME,
        /** There are enough matters in depth: a meeting takes five. */
        ENOUGH_DEEP_DIVES,
        /** One success is told already. */
        ONE_SUCCESS
    }

    public AgendaItem {
        toldWith = List.copyOf(toldWith);
        rules = List.copyOf(rules);
    }

    public boolean isOnAgenda() {
        return leftOut == null;
    }

    AgendaItem leftOut(@Nullable LeftOut reason) {
        return new AgendaItem(
                fingerprint, section, level, code, severity, outcome, minutes, presenter, toldWith, rules, reason);
    }
}
