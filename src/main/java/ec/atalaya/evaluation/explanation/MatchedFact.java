package ec.atalaya.evaluation.explanation;

import ec.atalaya.rules.fact.Subject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A fact that a rule matched.
 *
 * @param type the name of its type, such as {@code MeasuredIndicator}
 * @param subject of what it speaks; null where it speaks of no single thing
 * @param cells what of it may have mattered
 */
public record MatchedFact(String type, @Nullable Subject subject, List<Cell> cells) {

    public MatchedFact {
        cells = Lists.of(cells);
    }
}
