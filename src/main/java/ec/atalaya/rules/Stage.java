package ec.atalaya.rules;

import java.util.Locale;

/** The five stages of an evaluation, in their order. Each sees all that the earlier ones concluded. */
public enum Stage {
    /** Every indicator gets a score and a status. */
    INDICATORS,
    /** Results climb: objectives, then axes and perspectives, then the plan. */
    OBJECTIVES,
    /** Whether and how each link of the map transmits. */
    PROPAGATION,
    /** What is wrong, how grave it is, and who should know. */
    ALERTS,
    /** What belongs on the agenda of which review meeting. */
    AGENDA;

    /** The folder of a rule set that holds the rules of this stage. */
    public String folder() {
        return name().toLowerCase(Locale.ROOT);
    }
}
