package ec.atalaya.drawing;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a shape looks: classes for the browser, whose style sheet wins, and presentation attributes for documents and
 * mails, where no style sheet reaches a drawing.
 */
record Style(String classes, List<Attribute> attributes) {

    static final Style NOTHING = new Style("", List.of());

    /** What is written on a page and measured for it; what measures it is as wide as the last two. */
    private static final String FONT = "'Source Sans Pro','Liberation Sans',Arial,sans-serif";

    record Attribute(String name, String value) {}

    Style {
        attributes = List.copyOf(attributes);
    }

    static Style of(String classes) {
        return new Style(classes, List.of());
    }

    /** A shape without an outline. */
    static Style filled(String classes, Token fill) {
        return of(classes).fill(fill);
    }

    /** A line without a filling. */
    static Style line(String classes, Token stroke, double width) {
        return of(classes).with("fill", "none").stroke(stroke, width);
    }

    static Style text(String classes, double size, Token fill) {
        return of(classes)
                .with("font-family", FONT)
                .with("font-size", SvgWriter.number(size))
                .fill(fill);
    }

    Style fill(Token token) {
        return with("fill", token.light());
    }

    Style stroke(Token token, double width) {
        return with("stroke", token.light()).with("stroke-width", SvgWriter.number(width));
    }

    Style dashed(@Nullable String dashes) {
        return dashes == null ? this : with("stroke-dasharray", dashes);
    }

    Style round() {
        return with("stroke-linejoin", "round").with("stroke-linecap", "round");
    }

    Style bold() {
        return with("font-weight", "600");
    }

    Style anchored(String anchor) {
        return with("text-anchor", anchor);
    }

    Style with(String name, String value) {
        List<Attribute> more = new ArrayList<>(attributes);
        more.add(new Attribute(name, value));
        return new Style(classes, more);
    }
}
