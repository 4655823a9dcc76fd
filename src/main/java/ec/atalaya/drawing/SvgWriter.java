package ec.atalaya.drawing;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes SVG element by element. Whatever comes from outside is escaped here, and nowhere else. */
final class SvgWriter {

    private static final String NAMESPACE = "http://www.w3.org/2000/svg";

    private final StringWriter markup = new StringWriter();
    private final XMLStreamWriter xml;
    private final int width;
    private final int height;

    /** Begins a drawing of this size; its first attributes may follow. */
    SvgWriter(String classes, double width, double height) {
        this.width = (int) Math.ceil(width);
        this.height = (int) Math.ceil(height);
        try {
            // The JDK's own: another one on the class path would write other bytes.
            this.xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(markup);
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
        open("svg").set("xmlns", NAMESPACE).set("class", classes);
        set("width", this.width).set("height", this.height);
        set("viewBox", "0 0 " + this.width + " " + this.height);
    }

    /** Says what the drawing tells as a whole; one that tells nothing of its own is hidden from who can't see it. */
    SvgWriter label(String label) {
        return label.isEmpty() ? set("aria-hidden", "true") : set("role", "img").set("aria-label", label);
    }

    Svg finish() {
        write(xml::writeEndDocument);
        return new Svg(markup.toString(), width, height);
    }

    SvgWriter open(String element) {
        return write(() -> xml.writeStartElement(element));
    }

    SvgWriter open(String element, Style style) {
        open(element);
        return style(style);
    }

    SvgWriter close() {
        return write(xml::writeEndElement);
    }

    SvgWriter set(String attribute, String value) {
        return write(() -> xml.writeAttribute(attribute, legal(value)));
    }

    SvgWriter set(String attribute, double value) {
        return set(attribute, number(value));
    }

    private SvgWriter style(Style style) {
        if (!style.classes().isEmpty()) {
            set("class", style.classes());
        }
        style.attributes().forEach(attribute -> set(attribute.name(), attribute.value()));
        return this;
    }

    SvgWriter words(String words) {
        return write(() -> xml.writeCharacters(legal(words)));
    }

    /** An element that holds words and nothing else. */
    SvgWriter named(String element, String words) {
        return open(element).words(words).close();
    }

    SvgWriter text(double x, double y, String words, Style style) {
        return open("text", style).set("x", x).set("y", y).words(words).close();
    }

    SvgWriter rect(double x, double y, double width, double height, double radius, Style style) {
        empty("rect", style).set("x", x).set("y", y).set("width", width).set("height", height);
        return radius > 0 ? set("rx", radius) : this;
    }

    SvgWriter circle(double x, double y, double radius, Style style) {
        return empty("circle", style).set("cx", x).set("cy", y).set("r", radius);
    }

    SvgWriter line(double x1, double y1, double x2, double y2, Style style) {
        return empty("line", style).set("x1", x1).set("y1", y1).set("x2", x2).set("y2", y2);
    }

    SvgWriter path(String data, Style style) {
        return empty("path", style).set("d", data);
    }

    SvgWriter polyline(List<double[]> points, Style style) {
        return empty("polyline", style).set("points", joined(points));
    }

    SvgWriter polygon(List<double[]> points, Style style) {
        return empty("polygon", style).set("points", joined(points));
    }

    private SvgWriter empty(String element, Style style) {
        write(() -> xml.writeEmptyElement(element));
        return style(style);
    }

    private static String joined(List<double[]> points) {
        var joined = new StringBuilder();
        for (double[] point : points) {
            joined.append(joined.isEmpty() ? "" : " ")
                    .append(number(point[0]))
                    .append(',')
                    .append(number(point[1]));
        }
        return joined.toString();
    }

    /** At most one decimal: a tenth of a pixel is finer than any eye, and the same on every machine. */
    static String number(double value) {
        return number(value, 1);
    }

    /** A number with at most so many decimals and a point, whatever the machine's language. */
    static String number(double value, int decimals) {
        return BigDecimal.valueOf(value)
                .setScale(decimals, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    /** Characters that no XML document may hold, as names from odd files bring them, become the sign for it. */
    private static String legal(String words) {
        if (words.chars().allMatch(unit -> unit >= 0x20 && unit < 0xD800)) {
            return words;
        }
        var legal = new StringBuilder(words.length());
        words.codePoints().map(point -> isLegal(point) ? point : '\uFFFD').forEach(legal::appendCodePoint);
        return legal.toString();
    }

    private static boolean isLegal(int point) {
        return point == '\t'
                || point == '\n'
                || point == '\r'
                || (point >= 0x20 && point < 0xD800)
                || (point >= 0xE000 && point <= 0xFFFD)
                || point >= 0x10000;
    }

    private SvgWriter write(Step step) {
        try {
            step.take();
            return this;
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** One call of the underlying writer. */
    private interface Step {
        void take() throws XMLStreamException;
    }
}
