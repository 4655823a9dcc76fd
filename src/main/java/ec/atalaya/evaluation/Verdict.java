package ec.atalaya.evaluation;

import ec.atalaya.evaluation.scoring.Reason;
import ec.atalaya.rules.Firing;
import ec.atalaya.rules.fact.Subject;
import java.util.List;
import java.util.Optional;

/** What an evaluation says of one subject in one period. */
public sealed interface Verdict permits IndicatorVerdict, RollUpVerdict {

    Subject subject();

    /** What roll-ups average; {@code NaN} where there is none. */
    double score();

    /** A code of the rule set's scale, or {@code NOT_ASSESSED}. */
    String status();

    /** Why there is no status; empty where there is one. */
    Optional<Reason> reason();

    /** The conclusions that gave score and status. */
    List<Firing> rules();

    default boolean hasScore() {
        return !Double.isNaN(score());
    }

    default boolean isAssessed() {
        return reason().isEmpty();
    }
}
