package ec.atalaya.console;

import ec.atalaya.evaluation.ResultRow.Kind;
import ec.atalaya.evaluation.explanation.EvidenceBasis;
import ec.atalaya.evaluation.explanation.Explanation;
import ec.atalaya.evaluation.explanation.ExposureBasis;
import ec.atalaya.evaluation.explanation.ExposureBasis.LinkPart;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A link that somebody doubts, in words.
 *
 * @param code such as {@code I4>E3}
 */
record LinkWords(Telling telling, String code) {

    /** A link has no status, and so no mark. */
    Matter matter() {
        return new Matter(
                null,
                code.replace(">", " → "),
                telling.text("links.between", telling.objectiveName(cause()), telling.objectiveName(effect())),
                "",
                telling.view().page("mapa", "relaciones").with("relacion", code));
    }

    /** What the data say of it. */
    Sentence told() {
        return Sentence.plain(new EvidenceWords(telling.words()).told(evidence()));
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
