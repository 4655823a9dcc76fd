package ec.atalaya.console;

import ec.atalaya.evaluation.ResultRow.Kind;
import ec.atalaya.evaluation.explanation.EvidenceBasis;
import ec.atalaya.evaluation.explanation.Explanation;
import ec.atalaya.evaluation.explanation.ExposureBasis;
import ec.atalaya.evaluation.explanation.ExposureBasis.LinkPart;
import ec.atalaya.rules.Tone;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A link that somebody doubts, in words.
 *
 * @param code such as {@code I4>E3}
 */
record LinkWords(Telling telling, String code) {

    Matter matter() {
        EvidenceBasis evidence = evidence();
        return new Matter(
                new StatusMark(
                        Tone.NONE,
                        evidence == null
                                ? telling.text("links.verdict.UNTESTED")
                                : telling.words().name("links.verdict", evidence.verdict())),
                code.replace(">", " → "),
                telling.text("links.between", telling.objectiveName(cause()), telling.objectiveName(effect())),
                "",
                telling.view().page("mapa", "relaciones"));
    }

    /** What the data say of it. */
    Sentence told() {
        EvidenceBasis evidence = evidence();
        if (evidence == null) {
            return telling.sentence("links.told.UNTESTED");
        }
        Double correlation = evidence.correlation();
        Double p = evidence.p();
        return telling.sentence(
                "links.told." + evidence.verdict(),
                correlation == null ? "" : telling.words().exposure(correlation),
                evidence.pairs(),
                p == null ? "" : telling.words().number(Math.round(p * 1000) / 1000.0));
    }

    private String cause() {
        return code.substring(0, code.indexOf('>'));
    }

    private String effect() {
        return code.substring(code.indexOf('>') + 1);
    }

    private @Nullable EvidenceBasis evidence() {
        Explanation explanation = telling.explanation(Kind.OBJECTIVE, effect());
        ExposureBasis exposure = explanation == null ? null : explanation.exposure();
        return exposure == null
                ? null
                : exposure.contributions().stream()
                        .filter(part -> part.cause().equals(cause()))
                        .map(LinkPart::evidence)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
    }
}
