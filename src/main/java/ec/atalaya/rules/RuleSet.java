package ec.atalaya.rules;

import java.util.List;

/**
 * A rule set as it was read from its folder: checked, but not yet compiled.
 *
 * @param code its code
 * @param title how people call it
 * @param version what its author calls this state of it
 * @param digest what tells this state from every other, over all its files
 * @param scale its statuses and marks
 * @param lookBack how many periods before the one in focus its rules look back on
 * @param evidence when data count for or against a link
 */
public record RuleSet(
        String code,
        String title,
        String version,
        String digest,
        StatusScale scale,
        int lookBack,
        EvidenceMarks evidence,
        RuleTables tables,
        List<RuleSource> sources) {

    public RuleSet {
        sources = List.copyOf(sources);
    }
}
