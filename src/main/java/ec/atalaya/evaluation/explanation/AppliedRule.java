package ec.atalaya.evaluation.explanation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule that concluded, and on what.
 *
 * @param code such as {@code ALE-02}
 * @param sentence what it does, as its author wrote it
 * @param place file and line where it stands
 * @param status the status that it gave; null where it gave something else
 * @param score the score that it gave; null where it gave something else
 * @param row the row of a table that decided; null where the rule reads none
 * @param facts the other facts that it matched, in the order of its conditions
 */
public record AppliedRule(
        String code,
        String sentence,
        RowPlace place,
        @Nullable String status,
        @Nullable Double score,
        @Nullable TableRow row,
        List<MatchedFact> facts) {

    public AppliedRule {
        facts = Lists.of(facts);
    }
}
