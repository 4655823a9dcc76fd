package ec.atalaya.console;

import ec.atalaya.evaluation.explanation.EvidenceBasis;
import org.jspecify.annotations.Nullable;

/** What the data say of a link, in words; null stands for a link that the run did not test. */
record EvidenceWords(Wording words) {

    /** Smaller than that it would be told as 0, which it never is. */
    private static final double LEAST_P = 0.0005;

    /** {@code Respaldada}, {@code Contradicha}. */
    String verdict(@Nullable EvidenceBasis evidence) {
        return evidence == null
                ? words.text("links.verdict.UNTESTED")
                : words.name("links.verdict", evidence.verdict());
    }

    String told(@Nullable EvidenceBasis evidence) {
        return evidence == null
                ? words.text("links.told.UNTESTED")
                : words.text("links.told." + evidence.verdict(), correlation(evidence), evidence.pairs(), p(evidence));
    }

    /** Why there is too little data; empty where there is enough. */
    String lack(@Nullable EvidenceBasis evidence, int pairsAsked) {
        return evidence == null || evidence.lack() == null
                ? ""
                : words.text("links.lack." + evidence.lack(), evidence.pairs(), pairsAsked);
    }

    String correlation(@Nullable EvidenceBasis evidence) {
        Double correlation = evidence == null ? null : evidence.correlation();
        return correlation == null ? words.text("links.unknown") : words.exposure(correlation);
    }

    String p(@Nullable EvidenceBasis evidence) {
        Double p = evidence == null ? null : evidence.p();
        if (p == null) {
            return words.text("links.unknown");
        }
        return p < LEAST_P ? words.text("links.p.least") : words.decimals(p, 3);
    }
}
